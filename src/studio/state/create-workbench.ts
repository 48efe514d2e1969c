import { createStore, type StoreApi } from 'zustand/vanilla';
import { CHART_BINS } from '../../runtime/chart-bins.ts';
import type { EngineClient } from '../../runtime/engine-client.ts';
import type { DocumentSource, OpenResult, RunSettings } from '../../runtime/protocol.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { compareImpact } from '../../schema/edits/impact.ts';
import type { JsonValue } from '../../schema/json-value.ts';
import { printJson } from '../../schema/text/print-json.ts';
import { behindFrame } from '../ui/behind-frame.ts';
import { emptyHistory, type History, record, redone, undone } from './history.ts';
import { keepingTables } from './keeping-tables.ts';
import { latestOnly } from './latest-only.ts';
import { plainJson } from './plain-json.ts';
import { changedPlace, existingSelection, followSelection } from './selection.ts';
import type { SaveState, Selection, View, WorkbenchActions, WorkbenchState } from './workbench-state.ts';

/** What the workbench starts from. */
export interface Session {
  readonly documentId: string;
  readonly value: JsonValue | SemblanceDocument;
  /** The value where its structure is known to hold: its model is shown at once. */
  readonly document?: SemblanceDocument;
  /** A text that held no document when it was left. */
  readonly brokenText?: string;
  readonly settings: RunSettings;
  readonly saveState: SaveState;
  readonly view: View;
  readonly selection: Selection;
}

export interface Workbench extends WorkbenchActions {
  readonly store: StoreApi<WorkbenchState>;
  load(session: Session): Promise<void>;
  /** Takes over what another tab has saved, without a step in the history. */
  replace(value: JsonValue | SemblanceDocument, brokenText?: string): void;
  unload(): void;
  setSaveState(saveState: SaveState): void;
  /** Resolves when the engine has read whatever the document or its text is by then. */
  settled(): Promise<void>;
  /** Calls back after every change of the document, its broken text or its settings that has to be kept. */
  onChange(listener: () => void): () => void;
}

type Engine = Pick<EngineClient, 'catalog' | 'open' | 'early' | 'drop' | 'read' | 'preparing' | 'restart' | 'onLost'>;

const EMPTY: WorkbenchState = {
  diagnostics: [],
  planIsOld: false,
  settings: { scale: 1 },
  view: 'rows',
  selection: {},
  saveState: { kind: 'draft' },
};

/** What no longer holds once the engine has answered. */
const ANSWERED = { preparing: undefined, early: undefined, engineFault: undefined };

const STUCK_MS = 2000;
const OLD_PLAN_MS = 250;
const PREPARING_MS = 300;
const WORTH_A_WORD_MS = 600;
const CATALOG_MS = 1000;
const CATALOG_PAUSE_MS = 100;
const EARLY_MS = 300;
const LOST_TWICE_MS = 10_000;

/** The workbench over an engine: the store, and everything that may write it. */
export function createWorkbench(engine: Engine, now: () => number = Date.now): Workbench {
  const store = createStore<WorkbenchState>(() => EMPTY);
  const listeners = new Set<() => void>();
  const open = latestOnly(
    ({ source, settings }: { source: DocumentSource; settings: RunSettings }) => openNow(source, settings),
    {
      // What is counted by then is kept, so that an edit elsewhere need not count it again.
      onOvertaken: () => void engine.drop().catch(() => undefined),
      stuckMs: STUCK_MS,
      onStuck: engine.restart,
    },
  );
  let history: History<SemblanceDocument> = emptyHistory();
  let pendingText: string | undefined;
  let afterText: (() => void)[] = [];
  let textRuns = 0;
  let opening = 0;
  let lostAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> = Promise.resolve();

  /** Sets members, and drops those given as undefined. */
  function set(changes: { [K in keyof WorkbenchState]?: WorkbenchState[K] | undefined }): void {
    const next: Record<string, unknown> = { ...store.getState(), ...changes };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    // Every member keeps its type, and only members that may be absent are given as undefined.
    store.setState(next as unknown as WorkbenchState, true);
  }

  function setHistory(next: History<SemblanceDocument>): void {
    history = next;
    set({ undoLabel: next.past.at(-1)?.label, redoLabel: next.future.at(-1)?.label });
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  /** Rows of the table that is looked at are shown as soon as they can be made, and all else behind their frame. */
  async function openNow(source: DocumentSource, settings: RunSettings): Promise<OpenResult> {
    const { documentId, selection, plan } = store.getState();
    const { table, column } = selection;
    let isOver = false;
    let drawn: Promise<void> | undefined;
    // The first rows of a document do not wait for a chart.
    const answer = engine.open(source, settings, {
      ...(table !== undefined && { table }),
      ...(plan !== undefined && column !== undefined && { chart: { column, bins: CHART_BINS } }),
    });
    void engine.early().then(
      (early) => {
        const now = store.getState();
        if (early === undefined || isOver || now.documentId !== documentId) return;
        set({ early: keepingTables(early, now.early, now.plan) });
        drawn = behindFrame();
      },
      () => undefined,
    );
    try {
      const result = await answer;
      await drawn;
      return result;
    } finally {
      isOver = true;
    }
  }

  /** Has the engine read what is now current; resolves with undefined when something newer took its place. */
  async function ask(source: DocumentSource): Promise<OpenResult | undefined> {
    const { settings, documentId } = store.getState();
    let isOver = false;
    const timer = setTimeout(() => {
      if (store.getState().plan) set({ planIsOld: true });
      void watchPreparing(() => isOver);
    }, OLD_PLAN_MS);
    opening += 1;
    try {
      const outcome = await open({ source, settings });
      if (outcome.kind === 'superseded' || store.getState().documentId !== documentId) return undefined;
      return outcome.output;
    } catch (reason) {
      set({
        early: undefined,
        preparing: undefined,
        engineFault: reason instanceof Error ? reason.message : String(reason),
        planIsOld: store.getState().plan !== undefined,
      });
      return undefined;
    } finally {
      opening -= 1;
      isOver = true;
      clearTimeout(timer);
    }
  }

  /** Keeps asking how far what is being opened has come, until it is over. */
  async function watchPreparing(isOver: () => boolean): Promise<void> {
    const startedMs = now();
    while (!isOver()) {
      // Where rows are shown already, or the first ones are being made, only a long wait is worth a word.
      const { early, plan } = store.getState();
      if ((early !== undefined || plan === undefined) && now() - startedMs < WORTH_A_WORD_MS) {
        await new Promise((resolve) => setTimeout(resolve, PREPARING_MS));
        continue;
      }
      const preparing = await engine.preparing().catch(() => undefined);
      if (isOver()) return;
      if (preparing !== undefined) {
        const { preparing: before } = store.getState();
        const sinceMs = before?.table === preparing.table && before.rows <= preparing.rows ? before.sinceMs : now();
        set({ preparing: { ...preparing, sinceMs, atMs: now() } });
      }
      await new Promise((resolve) => setTimeout(resolve, PREPARING_MS));
    }
  }

  /** The catalogue comes behind the document, whose rows are waited for and drawn, unless that takes long. */
  async function loadCatalog(reading: Promise<void>): Promise<void> {
    const shown = reading.then(() => new Promise((resolve) => setTimeout(resolve, CATALOG_PAUSE_MS)));
    await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, CATALOG_MS))]);
    const catalog = await engine.catalog().catch(() => undefined);
    if (catalog !== undefined) set({ catalog });
  }

  function showResult(result: OpenResult, isEdit: boolean): void {
    const { plan: oldPlan, early, impact: oldImpact, diagnostics: oldDiagnostics } = store.getState();
    const plan = result.plan && keepingTables(result.plan, early, oldPlan);
    // What is said stays the same object while it says the same, so that nobody draws it again.
    const isSame = JSON.stringify(result.diagnostics) === JSON.stringify(oldDiagnostics);
    const diagnostics = isSame ? oldDiagnostics : result.diagnostics;
    const answered = { ...ANSWERED, diagnostics };
    if (plan === undefined) {
      set({ ...answered, planIsOld: oldPlan !== undefined });
      return;
    }
    const hasImpact = isEdit && oldPlan !== undefined;
    const impact = hasImpact
      ? { ...compareImpact(oldPlan.tables, plan.tables), revision: (oldImpact?.revision ?? 0) + 1 }
      : oldImpact;
    set({ ...answered, plan, planIsOld: false, impact });
  }

  function refresh(isEdit: boolean): void {
    reading = readCurrent(isEdit);
  }

  async function readCurrent(isEdit: boolean): Promise<void> {
    const { document, brokenText } = store.getState();
    const text = pendingText ?? brokenText;
    if (text !== undefined) return readText(text);
    if (document === undefined) return;
    const result = await ask({ kind: 'value', value: document });
    if (result !== undefined) showResult(result, isEdit);
  }

  /** Reads the text of the JSON view; one that is `kept` needs no keeping. */
  async function readText(text: string, isKept = false): Promise<void> {
    pendingText = text;
    textRuns += 1;
    const run = textRuns;
    const result = await ask({ kind: 'text', text });
    if (pendingText === undefined || run !== textRuns) return;
    pendingText = undefined;
    const { brokenText: textBefore } = store.getState();
    if (result?.document !== undefined) {
      set({ brokenText: undefined, syntaxRange: undefined });
      if (textBefore !== undefined) changed();
      commit('Edit JSON', result.document, 'json');
      showResult(result, true);
    } else {
      const { plan, diagnostics } = store.getState();
      if (result !== undefined) set(ANSWERED);
      set({ brokenText: text, syntaxRange: result?.syntaxRange, diagnostics: result?.diagnostics ?? diagnostics });
      set({ planIsOld: plan !== undefined });
      if (text !== textBefore && !isKept) changed();
    }
    const edits = afterText;
    afterText = [];
    for (const edit of edits) edit();
  }

  /** Writes a step of the history; false when it changes nothing. */
  function commit(label: string, after: SemblanceDocument, mergeKey?: string): boolean {
    const { document: before, selection } = store.getState();
    if (before !== undefined && (before === after || JSON.stringify(before) === JSON.stringify(after))) return false;
    if (before === undefined) {
      set({ document: after, selection: existingSelection(after, selection) });
    } else {
      set({ document: after, selection: followSelection(before, after, selection) });
      setHistory(
        record(history, { label, before, after, atMs: now(), ...(mergeKey === undefined ? {} : { mergeKey }) }),
      );
    }
    changed();
    return true;
  }

  function travel(step: typeof undone<SemblanceDocument>): void {
    const { document, saveState, selection } = store.getState();
    if (document === undefined || saveState.kind === 'read_only') return;
    const reached = step(history);
    if (reached === undefined) return;
    const place = changedPlace(document, reached.value, selection);
    set({ document: reached.value, selection: place ?? existingSelection(reached.value, selection) });
    setHistory(reached.history);
    changed();
    refresh(true);
  }

  engine.onLost(() => {
    if (opening > 0 || store.getState().documentId === undefined) return;
    const isTwice = now() - lostAtMs < LOST_TWICE_MS;
    lostAtMs = now();
    if (isTwice) set({ engineFault: 'The engine stopped twice in a row.', planIsOld: true });
    else refresh(false);
  });

  const actions: WorkbenchActions = {
    edit(label, change, merge) {
      if (pendingText !== undefined) {
        afterText.push(() => actions.edit(label, change, merge));
        return;
      }
      const { document, brokenText, saveState } = store.getState();
      if (document === undefined || brokenText !== undefined || saveState.kind === 'read_only') return;
      if (commit(label, change(document), merge)) refresh(true);
    },
    editText(text) {
      if (store.getState().saveState.kind !== 'read_only') reading = readText(text);
    },
    discardText() {
      pendingText = undefined;
      afterText = [];
      const { brokenText } = store.getState();
      set({ brokenText: undefined, syntaxRange: undefined });
      if (brokenText !== undefined) changed();
      refresh(true);
    },
    undo() {
      if (store.getState().brokenText === undefined) travel(undone);
      else actions.discardText();
    },
    redo() {
      if (store.getState().brokenText === undefined) travel(redone);
    },
    select(selection) {
      const { document, selection: old } = store.getState();
      if (old.table !== selection.table || old.column !== selection.column || old.row !== selection.row) {
        set({ selection: document === undefined ? selection : existingSelection(document, selection) });
      }
    },
    show(view) {
      if (store.getState().view !== view) set({ view });
    },
    setScale(scale) {
      const { settings, saveState } = store.getState();
      if (!(scale > 0) || scale === settings.scale || saveState.kind === 'read_only') return;
      set({ settings: { ...settings, scale } });
      changed();
      refresh(true);
    },
  };

  /** The model of a document whose rows are being counted can be looked at, and worked on, meanwhile. */
  async function showEarly(value: JsonValue | SemblanceDocument, brokenText: string | undefined): Promise<void> {
    const { documentId } = store.getState();
    if (brokenText !== undefined || store.getState().document !== undefined) return;
    const { document } = await engine.read({ kind: 'value', value });
    const now = store.getState();
    if (document === undefined || now.document !== undefined || now.documentId !== documentId) return;
    set({ document, selection: existingSelection(document, now.selection) });
  }

  async function read(value: JsonValue | SemblanceDocument, brokenText: string | undefined): Promise<void> {
    setHistory(emptyHistory());
    const { settings } = store.getState();
    const early = setTimeout(() => void showEarly(value, brokenText), EARLY_MS);
    const result = await ask({ kind: 'value', value });
    clearTimeout(early);
    if (result === undefined) return;
    const { selection } = store.getState();
    if (result.document === undefined) set({ brokenText: printJson(plainJson(value)), view: 'json' });
    else {
      const { document: shown } = store.getState();
      const isSame = JSON.stringify(shown) === JSON.stringify(result.document);
      const document = isSame && shown !== undefined ? shown : result.document;
      set({ document, brokenText: undefined, selection: existingSelection(document, selection) });
    }
    showResult(result, false);
    if (brokenText !== undefined && result.document !== undefined) await readText(brokenText, true);
    // A scale that was set before there was a document to ask for.
    else if (store.getState().settings !== settings) refresh(true);
  }

  return {
    ...actions,
    store,
    async load({ value, brokenText, ...place }) {
      const { catalog } = store.getState();
      pendingText = undefined;
      afterText = [];
      store.setState({ ...EMPTY, ...(catalog === undefined ? {} : { catalog }), ...place }, true);
      const reading = read(value, brokenText);
      if (catalog === undefined) void loadCatalog(reading);
      await reading;
    },
    replace: (value, brokenText) => void read(value, brokenText),
    unload() {
      const { catalog } = store.getState();
      store.setState({ ...EMPTY, ...(catalog === undefined ? {} : { catalog }) }, true);
    },
    setSaveState: (saveState) => set({ saveState }),
    async settled() {
      for (let seen: Promise<void> | undefined; seen !== reading; await seen) seen = reading;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
