import { FORMAT_FACTS } from '../../formats/format-facts.ts';
import { FORMAT_IDS, type FormatId } from '../../formats/format-id.ts';
import { isBeingMade } from '../state/is-being-made.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { type Action, whyNoDocument } from './action.ts';
import type { ActionServices } from './action-services.ts';

/** The export with all its choices, quick downloads in every format, and what goes for runs. */
export function downloadActions(services: ActionServices): readonly Action[] {
  return [
    {
      id: 'export',
      group: 'Export',
      label: () => 'Export',
      keywords: 'download save files data options delimiter gzip flatten folder',
      shortcuts: ['mod+e'],
      inEditor: true,
      unavailable: whyNoExport,
      run: () => services.openExport(),
    },
    {
      id: 'export_table',
      group: 'Export',
      label: ({ selection: { table } }) => `Export ${table ?? 'this table'} with more choices…`,
      keywords: 'download save file data table options delimiter gzip',
      unavailable: (state) => whyNoExport(state) ?? whyNoPlannedTable(state),
      run: ({ selection }) => services.openExport(selection.table),
    },
    ...FORMAT_IDS.map((format) => allTables(format, services)),
    ...FORMAT_IDS.map((format) => thisTable(format, services)),
    {
      id: 'show_runs',
      group: 'Export',
      label: () => 'Show or hide the runs',
      keywords: 'exports downloads history progress verify resume',
      unavailable: whyNoDocument,
      run: () => services.toggleRuns(),
    },
    {
      id: 'cancel_run',
      group: 'Export',
      label: () => 'Cancel the export',
      keywords: 'stop abort download run',
      unavailable: () => (services.isRunning() ? undefined : 'Nothing is being exported.'),
      run: () => services.cancelRun(),
    },
  ];
}

function allTables(format: FormatId, services: ActionServices): Action {
  const { title, extension, holds } = FORMAT_FACTS[format];
  return {
    id: `download_${format}`,
    group: 'Export',
    label({ plan }) {
      if (plan?.tables.length === 1) return `Download ${title}`;
      return `Download all tables as ${holds === 'script' ? `one ${title}` : `${title} (zip)`}`;
    },
    keywords: `export files data database ${format} ${extension}`,
    unavailable: whyNoDownload,
    run: () => services.download(format),
  };
}

function thisTable(format: FormatId, services: ActionServices): Action {
  const { title, extension, holds } = FORMAT_FACTS[format];
  return {
    id: `download_table_${format}`,
    group: 'Export',
    label({ selection: { table } }) {
      if (table === undefined) return `Download this table as ${title}`;
      return `Download ${table}.${extension}${holds === 'script' ? ` (${title})` : ''}`;
    },
    keywords: `export file data table database ${format} ${extension}`,
    unavailable: (state) => whyNoDownload(state) ?? whyNoPlannedTable(state),
    run: ({ selection }) => selection.table !== undefined && services.download(format, selection.table),
  };
}

const COUNTED = 'The rows are being counted: wait a moment.';

/** What is chosen of an export can be chosen while its rows are being counted. */
function whyNoExport(state: WorkbenchState): string | undefined {
  const { plan, planIsOld } = state;
  const isMade = isBeingMade(state);
  if (plan === undefined || (planIsOld && !isMade)) {
    return whyNoDocument(state) ?? (isMade ? COUNTED : 'The document does not compile yet: see the problems.');
  }
  return plan.tables.length === 0 ? 'There is nothing to download: the document has no table yet.' : undefined;
}

function whyNoDownload(state: WorkbenchState): string | undefined {
  return whyNoExport(state) ?? (state.planIsOld ? COUNTED : undefined);
}

function whyNoPlannedTable({ plan, selection }: WorkbenchState): string | undefined {
  return plan?.tables.some(({ name }) => name === selection.table) ? undefined : 'Select a table first.';
}
