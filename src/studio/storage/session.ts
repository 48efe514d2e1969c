import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { JsonValue } from '../../schema/json-value.ts';
import type { Workbench } from '../state/create-workbench.ts';
import { writePendingEdits } from '../state/pending-edits.ts';
import type { Selection, View } from '../state/workbench-state.ts';
import { createAutosave } from './autosave.ts';
import { getDocument, putDocument } from './database.ts';
import { type DocumentLock, takeLock, tryLock } from './document-lock.ts';
import { type DocumentRecord, factsOf, newDocumentId } from './document-record.ts';
import { recallDraft, rememberDraft } from './draft-store.ts';
import { openTabChannel } from './tab-channel.ts';

/** The one document this tab has open, and its way to and from the browser's storage. */
export interface DocumentSession {
  /** Opens a kept document, or this tab's draft of that id; false when the browser has neither. */
  open(id: string, place: OpeningPlace): Promise<boolean>;
  /** Opens a document that is not kept yet: with its first change (a draft), or at once. Returns its id. */
  start(
    document: SemblanceDocument,
    options: { readonly keep: boolean; readonly selection: Selection },
  ): Promise<string>;
  /** Keeps what is not kept, and lets go of the document. */
  leave(): Promise<void>;
  flush(): Promise<void>;
  /** Whether the browser keeps a document of that id. */
  isKept(id: string): Promise<boolean>;
  /** Makes this tab the one that writes the document. */
  takeOver(): Promise<void>;
}

/** What is shown of a document when it is opened. */
export interface OpeningPlace {
  readonly view: View;
  readonly selection: Selection;
}

interface Open {
  readonly id: string;
  readonly createdAtMs: number;
  /** What was opened; kept as it is until there is a document in its place. */
  readonly value: JsonValue | SemblanceDocument;
  lock?: DocumentLock;
}

const AUTOSAVE_MS = 500;

/** The session over a workbench. */
export function createSession(workbench: Workbench): DocumentSession {
  const { store } = workbench;
  const channel = openTabChannel();
  let current: Open | undefined;
  const autosave = createAutosave({
    delayMs: AUTOSAVE_MS,
    now: Date.now,
    show: workbench.setSaveState,
    async save() {
      if (current === undefined) return;
      await putDocument(recordOf(current));
      channel.send({ kind: 'saved', id: current.id });
    },
  });

  function recordOf({ id, createdAtMs, value }: Open): DocumentRecord {
    const { document, brokenText, plan, settings } = store.getState();
    const kept = document ?? value;
    const rows = plan?.tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      id,
      ...factsOf(kept),
      createdAtMs,
      changedAtMs: Date.now(),
      value: kept,
      scale: settings.scale,
      ...(rows === undefined ? {} : { rows }),
      // Where nothing has held yet, the text that is shown is the value itself.
      ...(document === undefined || brokenText === undefined ? {} : { brokenText }),
    };
  }

  function hold(open: Open, lock: DocumentLock | undefined): void {
    if (lock === undefined) return;
    if (current !== open) {
      void lock.release();
      return;
    }
    open.lock = lock;
    void lock.stolen.then(() => becomeReadOnly(open));
  }

  function becomeReadOnly(open: Open): void {
    if (current !== open || open.lock === undefined) return;
    delete open.lock;
    autosave.drop();
    workbench.setSaveState({ kind: 'read_only' });
  }

  async function handOver(open: Open): Promise<void> {
    writePendingEdits();
    await workbench.settled();
    await autosave.flush();
    const { lock } = open;
    becomeReadOnly(open);
    await lock?.release();
  }

  /** Shows what is kept; false when nothing is. */
  async function reload(open: Open): Promise<boolean> {
    const kept = await getDocument(open.id);
    if (kept !== undefined && current === open) workbench.replace(kept.value, kept.brokenText);
    return kept !== undefined;
  }

  workbench.onChange(autosave.changed);
  channel.listen(({ kind, id }) => {
    if (current === undefined || current.id !== id) return;
    if (kind === 'hand_over' && current.lock !== undefined) void handOver(current);
    if (kind === 'saved' && store.getState().saveState.kind === 'read_only')
      void reload(current).catch(() => undefined);
  });

  async function load(id: string, { view, selection }: OpeningPlace): Promise<boolean> {
    await session.leave();
    const kept = await getDocument(id).catch(() => undefined);
    const draft = kept === undefined ? recallDraft(id) : undefined;
    const value = kept?.value ?? draft?.value;
    if (value === undefined) return false;
    const open: Open = { id, createdAtMs: kept?.createdAtMs ?? Date.now(), value };
    current = open;
    const lock = await tryLock(id);
    hold(open, lock);
    if (current !== open) return true;
    const whenHeld = kept ? ({ kind: 'saved', atMs: kept.changedAtMs } as const) : ({ kind: 'draft' } as const);
    await workbench.load({
      documentId: id,
      value,
      ...(kept?.brokenText === undefined ? {} : { brokenText: kept.brokenText }),
      settings: { scale: kept?.scale ?? 1 },
      saveState: lock === undefined ? { kind: 'read_only' } : whenHeld,
      view,
      selection,
    });
    return true;
  }

  let opening: { readonly id: string; readonly isThere: Promise<boolean> } | undefined;

  const session: DocumentSession = {
    open(id, place) {
      if (current?.id === id) return Promise.resolve(true);
      if (opening?.id === id) return opening.isThere;
      const isThere = load(id, place).finally(() => {
        if (opening?.isThere === isThere) opening = undefined;
      });
      opening = { id, isThere };
      return isThere;
    },
    async start(document, { keep, selection }) {
      await session.leave();
      const open: Open = { id: newDocumentId(), createdAtMs: Date.now(), value: document };
      current = open;
      rememberDraft({ id: open.id, value: document });
      void tryLock(open.id).then((lock) => hold(open, lock));
      const loading = workbench.load({
        documentId: open.id,
        value: document,
        document,
        settings: { scale: 1 },
        saveState: { kind: 'draft' },
        view: 'rows',
        selection,
      });
      if (keep) void loading.then(() => current === open && autosave.changed());
      return open.id;
    },
    async leave() {
      const left = current;
      if (left === undefined) return;
      writePendingEdits();
      await workbench.settled();
      await autosave.flush();
      if (current !== left) return;
      const { document, saveState } = store.getState();
      // The tab's memory is what is left where the browser keeps nothing.
      if (saveState.kind === 'failed' && document !== undefined) rememberDraft({ id: left.id, value: document });
      autosave.drop();
      current = undefined;
      workbench.unload();
      await left.lock?.release();
    },
    flush() {
      writePendingEdits();
      return autosave.flush();
    },
    isKept: async (id) => (await getDocument(id)) !== undefined,
    async takeOver() {
      const open = current;
      if (open === undefined || open.lock !== undefined) return;
      channel.send({ kind: 'hand_over', id: open.id });
      hold(open, await takeLock(open.id));
      const isKept = await reload(open);
      if (current === open) workbench.setSaveState(isKept ? { kind: 'saved', atMs: Date.now() } : { kind: 'draft' });
    },
  };
  return session;
}
