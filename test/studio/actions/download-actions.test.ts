import { describe, expect, it, vi } from 'vitest';
import { FORMAT_IDS } from '../../../src/formats/format-id.ts';
import { downloadActions } from '../../../src/studio/actions/download-actions.ts';
import type { WorkbenchState } from '../../../src/studio/state/workbench-state.ts';
import { smallDocument } from '../small-document.ts';

type Services = Parameters<typeof downloadActions>[0];

function offered(isRunning = false) {
  const download = vi.fn<Services['download']>();
  // The actions of downloads reach nothing else.
  const services = { download, cancelRun: vi.fn(), isRunning: () => isRunning } as unknown as Services;
  const actions = downloadActions(services);
  return { download, action: (id: string) => actions.find((each) => each.id === id) };
}

function planned(...tables: readonly string[]): WorkbenchState {
  const summary = (name: string) => ({ name, key: name, rows: 1, rowsFingerprint: '', columns: [] });
  return {
    documentId: 'a',
    document: smallDocument,
    diagnostics: [],
    plan: { id: 1, documentHash: '', engineVersion: '1', tables: tables.map(summary) },
    planIsOld: false,
    settings: { scale: 1 },
    view: 'rows',
    selection: { table: 'order' },
    saveState: { kind: 'draft' },
  };
}

describe('the downloads', () => {
  it('say what will come, format by format', () => {
    const { action } = offered();
    const labels = (state: WorkbenchState, id: 'download' | 'download_table') =>
      FORMAT_IDS.map((format) => action(`${id}_${format}`)?.label(state));
    expect(labels(planned('customer', 'order'), 'download')).toEqual([
      'Download all tables as CSV (zip)',
      'Download all tables as JSON (zip)',
      'Download all tables as NDJSON (zip)',
      'Download all tables as one PostgreSQL script',
      'Download all tables as one MySQL script',
      'Download all tables as one SQLite script',
    ]);
    expect(labels(planned('order'), 'download').slice(0, 4)).toEqual([
      'Download CSV',
      'Download JSON',
      'Download NDJSON',
      'Download PostgreSQL script',
    ]);
    expect(labels(planned('order'), 'download_table').slice(2, 4)).toEqual([
      'Download order.ndjson',
      'Download order.sql (PostgreSQL script)',
    ]);
  });

  it('hand over the format, and the table that is shown', () => {
    const { action, download } = offered();
    action('download_sql-mysql')?.run(planned('order'));
    action('download_table_json')?.run(planned('order'));
    expect(download.mock.calls).toEqual([['sql-mysql'], ['json', 'order']]);
  });

  it('say why they cannot be had', () => {
    const reason = (id: string, state: WorkbenchState, isRunning = false) =>
      offered(isRunning).action(id)?.unavailable?.(state);
    const state = planned('order');
    expect(reason('download_json', state)).toBeUndefined();
    const counting = { ...state, planIsOld: true };
    const broken = { ...counting, brokenText: '{' };
    expect(reason('download_json', broken)).toContain('does not compile');
    expect(reason('download_json', counting)).toContain('being counted');
    expect(reason('download_json', state, true), 'a run takes nothing from another').toBeUndefined();
    expect(reason('export', broken)).toContain('does not compile');
    expect(reason('export', counting), 'what is chosen can be chosen meanwhile').toBeUndefined();
    const { plan: _plan, ...opened } = state;
    expect(reason('export', opened), 'nothing is wrong with what was just opened').toContain('being counted');
    expect(reason('download_table_json', planned('customer'))).toBe('Select a table first.');
    expect(reason('cancel_run', state)).toBe('Nothing is being exported.');
    expect(reason('cancel_run', state, true)).toBeUndefined();
  });
});
