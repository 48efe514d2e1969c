import type { SaveState } from '../state/workbench-state.ts';

/** What a person reads about where the document stands; times on the clock of the browser. */
export function saveStateText(state: SaveState): string {
  switch (state.kind) {
    case 'draft':
      return 'Draft: saved with the first change';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved in this browser ${clock(state.atMs)}`;
    case 'failed':
      return `Not saved: ${state.message}`;
    case 'read_only':
      return 'Read-only: open in another tab';
  }
}

function clock(atMs: number): string {
  const date = new Date(atMs);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}
