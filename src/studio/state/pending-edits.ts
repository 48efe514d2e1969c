const pending = new Set<() => void>();

/** Announces an edit that is typed and rests a moment before it is written; returns how to take the announcement back. */
export function announceEdit(write: () => void): () => void {
  pending.add(write);
  return () => {
    pending.delete(write);
  };
}

/** Writes what is typed and still rests: before anything that must not miss it, such as saving or handing over. */
export function writePendingEdits(): void {
  for (const write of pending) write();
}
