import { useEffect, useMemo, useState } from 'react';
import type { ExportSettings } from '../../../runtime/export-settings.ts';
import { useShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { type ExportChoices, recallChoices, rememberChoices } from '../../storage/export-choices.ts';

/** What a person has chosen of the export, and how it is changed; remembered for each document. */
export interface ChosenExport extends ExportChoices {
  set(changes: Partial<ExportSettings>): void;
  setCsv(changes: Partial<ExportSettings['options']['csv']>): void;
  setJudging(changes: Partial<ExportChoices['judging']>): void;
  setDestination(destination: ExportChoices['destination']): void;
  /** Undefined: every table, those that are added later included. */
  setTables(tables: readonly string[] | undefined): void;
}

export function useExportChoices(): ChosenExport {
  const documentId = useWorkbench((state) => state.documentId);
  const only = useShell((shell) => shell.exportTable);
  const [choices, setChoices] = useState(() => {
    const recalled = recallChoices(documentId);
    return only === undefined ? recalled : { ...recalled, settings: { ...recalled.settings, tables: [only] } };
  });
  useEffect(() => {
    // The one table it was opened for is for this once.
    const { tables } = only === undefined ? choices.settings : recallChoices(documentId).settings;
    const { tables: _own, ...settings } = choices.settings;
    rememberChoices(documentId, { ...choices, settings: { ...settings, ...(tables && { tables }) } });
  }, [documentId, choices, only]);
  return useMemo(() => {
    const set = (changes: Partial<ExportSettings>) =>
      setChoices((before) => ({ ...before, settings: { ...before.settings, ...changes } }));
    const setCsv: ChosenExport['setCsv'] = (changes) =>
      setChoices((before) => {
        const { options } = before.settings;
        return {
          ...before,
          settings: { ...before.settings, options: { ...options, csv: { ...options.csv, ...changes } } },
        };
      });
    return {
      ...choices,
      set,
      setCsv,
      setJudging: (changes) => setChoices((before) => ({ ...before, judging: { ...before.judging, ...changes } })),
      setDestination: (destination) => setChoices((before) => ({ ...before, destination })),
      setTables: (tables) =>
        setChoices(({ settings: { tables: _tables, ...settings }, ...rest }) => ({
          ...rest,
          settings: { ...settings, ...(tables && { tables }) },
        })),
    };
  }, [choices]);
}
