import type { CatalogKind } from '../../../engine/catalog.ts';
import { whyReadOnly } from '../../actions/action.ts';
import type { PaletteItem } from '../../actions/palette-item.ts';
import type { WorkbenchState } from '../../state/workbench-state.ts';
import { pickGenerator, pickRows } from './pick-kind.ts';

/** What the selected column can be made by and where the rows of its table can come from, for the palette. */
export function kindChoices(state: WorkbenchState): readonly PaletteItem[] {
  const { document, selection, catalog } = state;
  const table = document?.tables.find(({ name }) => name === selection.table);
  const column = table?.columns.find(({ name }) => name === selection.column);
  if (document === undefined || catalog === undefined || table === undefined) return [];
  if (whyReadOnly(state) !== undefined) return [];
  const generators =
    column === undefined
      ? []
      : catalog.generators.map((kind) =>
          item(`Make ${column.name}: ${kind.title}`, kind, () => pickGenerator(kind, document, table, column)),
        );
  const rows = catalog.rowSources.map((kind) =>
    item(`Rows of ${table.name}: ${kind.title}`, kind, () => pickRows(kind, document, table)),
  );
  return [...generators, ...rows];
}

function item(label: string, { kind, family, question, summary }: CatalogKind, run: () => void): PaletteItem {
  return {
    id: label,
    label,
    description: question,
    keywords: `${family} ${kind} ${summary} change kind generator`,
    run,
  };
}
