import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveState } from '../../../src/studio/state/workbench-state.ts';
import { createAutosave } from '../../../src/studio/storage/autosave.ts';
import { saveStateText } from '../../../src/studio/storage/save-state-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function set() {
  const shown: SaveState[] = [];
  const saves: { resolve(): void; reject(reason: unknown): void }[] = [];
  const autosave = createAutosave({
    delayMs: 500,
    now: () => 7,
    show: (state) => shown.push(state),
    save: () => new Promise<void>((resolve, reject) => saves.push({ resolve, reject })),
  });
  return { autosave, shown, saves, kinds: () => shown.map(({ kind }) => kind) };
}

describe('autosave', () => {
  it('saves once, half a second after the last change', async () => {
    const { autosave, saves, kinds } = set();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(400);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(499);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saves).toHaveLength(1);
    saves[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds().at(-1)).toBe('saved');
  });

  it('saves at once when it is told to, and nothing when nothing changed', async () => {
    const { autosave, saves } = set();
    await autosave.flush();
    expect(saves).toHaveLength(0);
    autosave.changed();
    void autosave.flush();
    expect(saves).toHaveLength(1);
  });

  it('saves again what changed during a save, one save at a time', async () => {
    const { autosave, saves, kinds } = set();
    autosave.changed();
    const flushed = autosave.flush();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(saves).toHaveLength(1);
    saves[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(saves).toHaveLength(2);
    expect(kinds().at(-1)).toBe('saving');
    saves[1]?.resolve();
    await flushed;
    expect(kinds().at(-1)).toBe('saved');
  });

  it('says why a save failed and tries again with the next change', async () => {
    const { autosave, saves, shown, kinds } = set();
    autosave.changed();
    const flushed = autosave.flush();
    saves[0]?.reject(new DOMException('x', 'QuotaExceededError'));
    await flushed;
    expect(shown.at(-1)).toEqual({ kind: 'failed', message: "the browser's storage is full" });
    autosave.changed();
    const again = autosave.flush();
    saves[1]?.resolve();
    await again;
    expect(kinds().at(-1)).toBe('saved');
  });

  it('forgets what is dropped', async () => {
    const { autosave, saves } = set();
    autosave.changed();
    autosave.drop();
    await vi.advanceTimersByTimeAsync(1000);
    await autosave.flush();
    expect(saves).toHaveLength(0);
  });
});

describe('the text of a save state', () => {
  it('says where the document is kept, or why it is not', () => {
    const atMs = new Date(2026, 0, 2, 10, 5).getTime();
    expect(saveStateText({ kind: 'saved', atMs })).toBe('Saved in this browser 10:05');
    expect(saveStateText({ kind: 'saving' })).toBe('Saving…');
    expect(saveStateText({ kind: 'draft' })).toBe('Draft: saved with the first change');
    expect(saveStateText({ kind: 'failed', message: 'full' })).toBe('Not saved: full');
    expect(saveStateText({ kind: 'read_only' })).toBe('Read-only: open in another tab');
  });
});
