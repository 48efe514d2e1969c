const PREFIX = 'semblance:run:';

/** Holds the name of a run for as long as this tab works on it; returns how to let go. */
export function holdRun(id: string): () => void {
  if (!('locks' in navigator)) return () => undefined;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks.request(PREFIX + id, () => held);
  return () => letGo();
}

/** The runs that some tab works on. */
export async function heldRuns(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : [])));
}
