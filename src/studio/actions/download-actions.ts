import { FORMAT_IDS, type FormatId } from '../../formats/format-id.ts';
import { FORMATS } from '../../formats/registry.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { type Action, whyNoDocument } from './action.ts';
import type { ActionServices } from './action-services.ts';

/** All tables and the one that is shown, in every format, and how to stop. */
export function downloadActions(services: ActionServices): readonly Action[] {
  return [
    ...FORMAT_IDS.map((format) => allTables(format, services)),
    ...FORMAT_IDS.map((format) => thisTable(format, services)),
    {
      id: 'cancel_download',
      group: 'Download',
      label: () => 'Cancel the download',
      keywords: 'stop abort export',
      unavailable: () => (services.isDownloading() ? undefined : 'Nothing is being downloaded.'),
      run: () => services.cancelDownload(),
    },
  ];
}

function allTables(format: FormatId, services: ActionServices): Action {
  const { title, extension, holds } = FORMATS[format];
  return {
    id: `download_${format}`,
    group: 'Download',
    label({ plan }) {
      if (plan?.tables.length === 1) return `Download ${title}`;
      return `Download all tables as ${holds === 'script' ? `one ${title}` : `${title} (zip)`}`;
    },
    keywords: `export files data database ${format} ${extension}`,
    unavailable: (state) => whyNoDownload(state, services),
    run: () => services.download(format),
  };
}

function thisTable(format: FormatId, services: ActionServices): Action {
  const { title, extension, holds } = FORMATS[format];
  return {
    id: `download_table_${format}`,
    group: 'Download',
    label({ selection: { table } }) {
      if (table === undefined) return `Download this table as ${title}`;
      return `Download ${table}.${extension}${holds === 'script' ? ` (${title})` : ''}`;
    },
    keywords: `export file data table database ${format} ${extension}`,
    unavailable: (state) => whyNoDownload(state, services) ?? whyNoPlannedTable(state),
    run: ({ selection }) => selection.table !== undefined && services.download(format, selection.table),
  };
}

function whyNoDownload(state: WorkbenchState, services: ActionServices): string | undefined {
  if (state.plan === undefined || state.planIsOld) {
    return whyNoDocument(state) ?? 'The document does not compile yet: see the problems.';
  }
  if (state.plan.tables.length === 0) return 'There is nothing to download: the document has no table yet.';
  return services.isDownloading() ? 'Another download is running.' : undefined;
}

function whyNoPlannedTable({ plan, selection }: WorkbenchState): string | undefined {
  return plan?.tables.some(({ name }) => name === selection.table) ? undefined : 'Select a table first.';
}
