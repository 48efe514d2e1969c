/** One undoable step: what the value was before and after it. */
export interface Step<T> {
  readonly label: string;
  readonly before: T;
  readonly after: T;
  readonly mergeKey?: string;
  readonly atMs: number;
}

/** The steps that can be taken back and those that can be taken again, the most recent last. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

export const HISTORY_STEPS = 200;
export const MERGE_WINDOW_MS = 1000;

/** A history without steps. */
export function emptyHistory<T>(): History<T> {
  return { past: [], future: [] };
}

/**
 * Adds a step and forgets what could be taken again. A step whose merge key is that of the last step, and which comes
 * within a second of it, becomes one with it. Keeps the last 200 steps.
 */
export function record<T>(history: History<T>, step: Step<T>): History<T> {
  const last = history.past.at(-1);
  const merges =
    last !== undefined &&
    history.future.length === 0 &&
    step.mergeKey !== undefined &&
    last.mergeKey === step.mergeKey &&
    step.atMs - last.atMs <= MERGE_WINDOW_MS;
  if (merges) return { past: [...history.past.slice(0, -1), { ...step, before: last.before }], future: [] };
  return { past: [...history.past, step].slice(-HISTORY_STEPS), future: [] };
}

/** Takes the last step back; undefined when there is none. */
export function undone<T>(history: History<T>): { history: History<T>; value: T } | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return { history: { past: history.past.slice(0, -1), future: [...history.future, step] }, value: step.before };
}

/** Takes the step again that was taken back last; undefined when there is none. */
export function redone<T>(history: History<T>): { history: History<T>; value: T } | undefined {
  const step = history.future.at(-1);
  if (step === undefined) return undefined;
  return { history: { past: [...history.past, step], future: history.future.slice(0, -1) }, value: step.after };
}
