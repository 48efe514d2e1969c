import { describe, expect, it, vi } from 'vitest';
import type { Catalog } from '../../../src/engine/catalog.ts';
import type { DocumentSource, OpenResult, PlanSummary, Preparing } from '../../../src/runtime/protocol.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { createWorkbench } from '../../../src/studio/state/create-workbench.ts';
import { smallDocument } from '../small-document.ts';

const catalog: Catalog = {
  engineVersion: '1',
  documentSchema: {},
  generators: [],
  rowSources: [],
  countLaws: [],
  shapes: [],
  delays: [],
  picks: [],
  weightings: [],
  modifiers: [],
  mechanisms: [],
};

/** What the tests open. */
const OPENED = {
  documentId: 'a',
  value: smallDocument,
  settings: { scale: 1 },
  saveState: { kind: 'draft' },
  view: 'rows',
  selection: { table: 'order', column: 'total' },
} as const;

const flaw = { code: 'unknown_key', severity: 'error', path: '', message: 'Wrong.', hint: '' } as const;

function planOf(document: SemblanceDocument, id: number): PlanSummary {
  const tables = document.tables.map(({ name, rows, columns }) => ({
    name,
    key: name,
    rows: 10,
    rowsFingerprint: JSON.stringify(rows),
    columns: columns.map((column) => ({
      name: column.name,
      key: column.name,
      type: column.type,
      hidden: false,
      isKey: false,
      fingerprint: JSON.stringify([document.seed, column.generator]),
    })),
  }));
  return { id, documentHash: '', engineVersion: '1', tables };
}

/** Reads JSON; a document without tables has no structure, a negative seed does not compile. */
function fakeEngine() {
  let plans = 0;
  const opened: DocumentSource[] = [];
  const lost: (() => void)[] = [];
  let failure: Error | undefined;
  return {
    opened,
    lost,
    failWith: (reason: Error | undefined) => {
      failure = reason;
    },
    catalog: () => Promise.resolve(catalog),
    preparing: (): Promise<Preparing | undefined> => Promise.resolve(undefined),
    early: (): Promise<PlanSummary | undefined> => Promise.resolve(undefined),
    restart: () => undefined,
    drop: () => Promise.resolve(),
    read: (source: DocumentSource): Promise<OpenResult> =>
      Promise.resolve({
        document: (source.kind === 'text' ? JSON.parse(source.text) : source.value) as SemblanceDocument,
        diagnostics: [],
      }),
    onLost: (listener: () => void) => {
      lost.push(listener);
      return () => undefined;
    },
    open(source: DocumentSource): Promise<OpenResult> {
      opened.push(source);
      if (failure !== undefined) return Promise.reject(failure);
      try {
        const document = (source.kind === 'text' ? JSON.parse(source.text) : source.value) as SemblanceDocument;
        if (!Array.isArray(document.tables)) return Promise.resolve({ diagnostics: [flaw] });
        if (document.seed < 0) return Promise.resolve({ document, diagnostics: [flaw] });
        plans += 1;
        return Promise.resolve({ document, diagnostics: [], plan: planOf(document, plans) });
      } catch {
        return Promise.resolve({ diagnostics: [flaw], syntaxRange: { start: 3, end: 4 } });
      }
    },
  };
}

async function opened() {
  const engine = fakeEngine();
  const clock = { nowMs: 0 };
  const workbench = createWorkbench(engine, () => clock.nowMs);
  await workbench.load(OPENED);
  return { engine, clock, workbench, state: () => workbench.store.getState() };
}

async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const reseed = (seed: number) => (document: SemblanceDocument) => ({ ...document, seed });

it('draws the first rows before it shows what else there is to say of a document', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Node has no frames to be faked.
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
  try {
    const engine = fakeEngine();
    const early = planOf(smallDocument, 1);
    const workbench = createWorkbench({ ...engine, early: () => Promise.resolve(early) });
    const loading = workbench.load(OPENED);
    await settle();
    expect(workbench.store.getState()).toMatchObject({ early: { id: 1 } });
    expect(workbench.store.getState().plan).toBeUndefined();
    for (const draw of frames) draw(0);
    vi.advanceTimersByTime(1);
    await loading;
    expect(workbench.store.getState()).toMatchObject({ plan: { id: 1 }, document: smallDocument });
  } finally {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
});

it('shows the model of a document that is still being counted, to be worked on', async () => {
  const engine = fakeEngine();
  const { open } = engine;
  let counted = () => {};
  const waiting = new Promise<void>((resolve) => {
    counted = resolve;
  });
  const dropped: string[] = [];
  const slow = {
    ...engine,
    drop: () => Promise.resolve(void dropped.push('drop')).then(counted),
    open: async (source: DocumentSource) => {
      const { plan: _plan, ...unfinished } = await open(source);
      if (engine.opened.length > 1) return open(source);
      await waiting;
      return unfinished;
    },
  };
  const workbench = createWorkbench(slow);
  const loading = workbench.load({ ...OPENED, selection: { table: 'order' } });
  const { store } = workbench;
  await vi.waitFor(() => expect(store.getState().document?.name).toBe(smallDocument.name));
  expect(store.getState()).toMatchObject({ selection: { table: 'order' } });
  expect(store.getState().plan).toBeUndefined();
  workbench.edit('Seed', (document) => ({ ...document, seed: 99 }));
  await loading;
  await workbench.settled();
  expect(dropped).toEqual(['drop']);
  expect(store.getState().document?.seed).toBe(99);
  expect(store.getState().plan).toBeDefined();
});

it('makes rows at a scale that is set before the document is there', async () => {
  const scales: number[] = [];
  const engine = fakeEngine();
  const { open } = engine;
  const asked = {
    ...engine,
    open: (source: DocumentSource, { scale }: { scale: number }) => (scales.push(scale), open(source)),
  };
  const workbench = createWorkbench(asked);
  const loading = workbench.load({ ...OPENED, selection: {} });
  workbench.setScale(100);
  await loading;
  await workbench.settled();
  expect(scales.at(-1)).toBe(100);
  expect(workbench.store.getState().settings.scale).toBe(100);
});

describe('the workbench', () => {
  it('shows a document, its plan and its place once it is loaded', async () => {
    const { state } = await opened();
    expect(state().document).toEqual(smallDocument);
    expect(state().plan?.tables).toHaveLength(2);
    expect(state().selection).toEqual({ table: 'order', column: 'total' });
    expect(state().undoLabel).toBeUndefined();
  });

  it('makes an edit one step that undo and redo walk, with its label', async () => {
    const { workbench, state } = await opened();
    workbench.edit('Roll seed', reseed(7));
    expect(state().document?.seed).toBe(7);
    expect(state().undoLabel).toBe('Roll seed');
    workbench.undo();
    expect(state().document).toBe(smallDocument);
    expect(state().redoLabel).toBe('Roll seed');
    workbench.redo();
    expect(state().document?.seed).toBe(7);
  });

  it('is settled once the plan is that of the last of several edits', async () => {
    const { workbench, state } = await opened();
    for (const seed of [7, 8, 9]) workbench.edit('Roll seed', reseed(seed));
    workbench.editText(JSON.stringify({ ...smallDocument, seed: 10 }));
    await workbench.settled();
    const [column] = state().plan?.tables[0]?.columns ?? [];
    expect(JSON.parse(column?.fingerprint ?? '[]')).toContain(10);
  });

  it('counts an edit that changes nothing as none', async () => {
    const { workbench, state } = await opened();
    workbench.edit('Same', (document) => ({ ...document }));
    expect(state().undoLabel).toBeUndefined();
  });

  it('says which columns an edit changed', async () => {
    const { workbench, state } = await opened();
    workbench.edit('Age', (document) => ({
      ...document,
      tables: document.tables.map((table) =>
        table.name === 'customer'
          ? {
              ...table,
              columns: table.columns.map((column) =>
                column.name === 'age' ? { ...column, generator: { kind: 'normal', mean: 50, sd: 10 } } : column,
              ),
            }
          : table,
      ),
    }));
    await settle();
    expect(state().impact).toMatchObject({
      totalColumns: 5,
      identicalColumns: 4,
      changedColumns: [{ table: 'customer', column: 'age' }],
      revision: 1,
    });
  });

  it('keeps the last plan, marked as old, while the document does not compile', async () => {
    const { workbench, state } = await opened();
    const plan = state().plan;
    workbench.edit('Break', reseed(-1));
    await settle();
    expect(state().document?.seed).toBe(-1);
    expect(state().plan).toBe(plan);
    expect(state().planIsOld).toBe(true);
    expect(state().diagnostics).toHaveLength(1);
    workbench.undo();
    await settle();
    expect(state().planIsOld).toBe(false);
    expect(state().diagnostics).toEqual([]);
  });

  it('keeps document and plan while the text is broken, and lets no form edit in', async () => {
    const { workbench, state } = await opened();
    workbench.editText('{ broken');
    await settle();
    expect(state().brokenText).toBe('{ broken');
    expect(state().syntaxRange).toEqual({ start: 3, end: 4 });
    expect(state().document).toBe(smallDocument);
    expect(state().planIsOld).toBe(true);
    workbench.edit('Roll seed', reseed(7));
    expect(state().document).toBe(smallDocument);
    workbench.discardText();
    await settle();
    expect(state().brokenText).toBeUndefined();
    expect(state().planIsOld).toBe(false);
  });

  it('asks to keep a text that broke and one that holds again, and none that was kept already', async () => {
    const { engine, workbench } = await opened();
    let changes = 0;
    workbench.onChange(() => {
      changes += 1;
    });
    workbench.editText('{');
    await settle();
    expect(changes).toBe(1);
    workbench.discardText();
    await settle();
    expect(changes).toBe(2);

    const again = createWorkbench(engine, () => 0);
    again.onChange(() => {
      changes += 1;
    });
    await again.load({
      documentId: 'a',
      value: smallDocument,
      brokenText: '{',
      settings: { scale: 1 },
      saveState: { kind: 'draft' },
      view: 'rows',
      selection: {},
    });
    expect(again.store.getState()).toMatchObject({ brokenText: '{', document: { name: 'Small' }, planIsOld: true });
    expect(changes).toBe(2);
  });

  it('makes one edit of a text that holds a document, and none of one that only looks different', async () => {
    const { workbench, state } = await opened();
    workbench.editText(JSON.stringify(smallDocument, null, 8));
    await settle();
    expect(state().undoLabel).toBeUndefined();
    workbench.editText(JSON.stringify({ ...smallDocument, seed: 7 }));
    await settle();
    expect(state().undoLabel).toBe('Edit JSON');
    expect(state().document?.seed).toBe(7);
  });

  it('makes a form edit after the text it follows, and loses neither', async () => {
    const { workbench, state } = await opened();
    workbench.editText(JSON.stringify({ ...smallDocument, seed: 7 }));
    workbench.edit('Rename', (document) => ({ ...document, name: 'Other' }));
    await settle();
    expect(state().document).toMatchObject({ seed: 7, name: 'Other' });
  });

  it('has the engine read only the latest of a burst of edits', async () => {
    const { engine, workbench, state } = await opened();
    engine.opened.length = 0;
    for (let seed = 1; seed <= 9; seed += 1) workbench.edit('Seed', reseed(seed), 'seed');
    await settle();
    expect(engine.opened).toHaveLength(2);
    expect(state().document?.seed).toBe(9);
    workbench.undo();
    expect(state().document).toBe(smallDocument);
  });

  it('changes nothing while the tab is read-only', async () => {
    const { workbench, state } = await opened();
    workbench.setSaveState({ kind: 'read_only' });
    workbench.edit('Seed', reseed(7));
    workbench.setScale(3);
    expect(state().document).toBe(smallDocument);
    expect(state().settings.scale).toBe(1);
  });

  it('says why the engine failed, and reads the document again at the next edit', async () => {
    const { engine, workbench, state } = await opened();
    engine.failWith(new Error('out of memory'));
    workbench.edit('Seed', reseed(7));
    await settle();
    expect(state().engineFault).toBe('out of memory');
    engine.failWith(undefined);
    workbench.edit('Seed', reseed(8));
    await settle();
    expect(state().engineFault).toBeUndefined();
    expect(state().planIsOld).toBe(false);
  });

  it('reads the document again when its worker dies, but not for ever', async () => {
    const { engine, workbench, state } = await opened();
    engine.opened.length = 0;
    engine.lost[0]?.();
    await settle();
    expect(engine.opened).toHaveLength(1);
    engine.lost[0]?.();
    await settle();
    expect(engine.opened).toHaveLength(1);
    expect(state().engineFault).toBeDefined();
    workbench.unload();
    expect(state().documentId).toBeUndefined();
  });

  it('opens a value that is no document as text to mend', async () => {
    const engine = fakeEngine();
    const workbench = createWorkbench(engine, () => 0);
    await workbench.load({
      documentId: 'b',
      value: { name: 'No tables' },
      settings: { scale: 1 },
      saveState: { kind: 'draft' },
      view: 'rows',
      selection: {},
    });
    expect(workbench.store.getState()).toMatchObject({ view: 'json', brokenText: '{\n  "name": "No tables"\n}\n' });
    workbench.editText(JSON.stringify(smallDocument));
    await settle();
    expect(workbench.store.getState().document).toEqual(smallDocument);
    expect(workbench.store.getState().brokenText).toBeUndefined();
  });
});
