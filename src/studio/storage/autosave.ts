import type { SaveState } from '../state/workbench-state.ts';

export interface Autosave {
  /** Something has to be kept: it is, a moment after the last such call. */
  changed(): void;
  /** Keeps now what still has to be kept. */
  flush(): Promise<void>;
  /** Forgets what still had to be kept. */
  drop(): void;
}

export interface AutosaveOptions {
  readonly delayMs: number;
  save(): Promise<void>;
  show(state: SaveState): void;
  readonly now: () => number;
}

/** Saves once a while after the last change, one save at a time; a failed save is tried again with the next change. */
export function createAutosave({ delayMs, save, show, now }: AutosaveOptions): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let saving: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (isDirty) {
      isDirty = false;
      try {
        await save();
        if (!isDirty) show({ kind: 'saved', atMs: now() });
      } catch (reason) {
        isDirty = true;
        show({ kind: 'failed', message: failureText(reason) });
        return;
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    saving ??= run().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  return {
    changed() {
      isDirty = true;
      show({ kind: 'saving' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delayMs);
    },
    flush,
    drop() {
      clearTimeout(timer);
      isDirty = false;
    },
  };
}

/** Why a save failed, in words a person can act on. */
export function failureText(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason.name === 'QuotaExceededError' ? "the browser's storage is full" : reason.message;
}
