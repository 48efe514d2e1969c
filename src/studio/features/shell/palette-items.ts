import type { Catalog, CatalogKind } from '../../../engine/catalog.ts';
import { addRelation } from '../../../schema/edits/add-relation.ts';
import { changeGenerator } from '../../../schema/edits/change-generator.ts';
import { changeRows } from '../../../schema/edits/change-rows.ts';
import type { ActionServices } from '../../actions/action-services.ts';
import type { Selection, WorkbenchState } from '../../state/workbench-state.ts';

/** A line of the palette that depends on the document. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly keywords: string;
  run(): void;
}

/** Every table and every column, to go to. */
export function placeItems(
  { document }: WorkbenchState,
  select: (selection: Selection) => void,
): readonly PaletteItem[] {
  return (document?.tables ?? []).flatMap(({ name: table, columns }) => [
    { id: `table ${table}`, label: table, description: 'Table', keywords: 'go to', run: () => select({ table }) },
    ...columns.map(({ name: column, type }) => ({
      id: `column ${table} ${column}`,
      label: `${table}.${column}`,
      description: `Column, ${type}`,
      keywords: 'go to',
      run: () => select({ table, column }),
    })),
  ]);
}

/** What the selected column can be made by, where the rows of its table can come from, and what it can be related to. */
export function choiceItems(
  state: WorkbenchState,
  { applyEdit }: Pick<ActionServices, 'applyEdit'>,
): readonly PaletteItem[] {
  const { document, selection, catalog } = state;
  const { table, column } = selection;
  if (document === undefined || catalog === undefined || table === undefined) return [];
  const generators = column === undefined ? [] : makeItems(catalog, table, column, applyEdit);
  const rows = catalog.rowSources.map((kind) =>
    item(`Rows of ${table}: ${kind.title}`, kind, () =>
      applyEdit('Change rows', (current) => changeRows(current, table, kind.defaults)),
    ),
  );
  const others = document.tables.filter(({ name }) => name !== table);
  const relations = others.flatMap(({ name: to }) =>
    (['reference', 'parent'] as const).map((kind) => ({
      id: `relate ${kind} ${to}`,
      label: `Relate ${table} to ${to}${kind === 'parent' ? ' as its parent' : ''}`,
      description: kind === 'parent' ? `Each ${to} has its own rows of ${table}` : `Each ${table} picks a row of ${to}`,
      keywords: 'relation foreign key',
      run: () => applyEdit('Add relation', (current) => addRelation(current, { from: table, to, kind })),
    })),
  );
  return [...generators, ...rows, ...relations];
}

function makeItems(catalog: Catalog, table: string, column: string, applyEdit: ActionServices['applyEdit']) {
  return catalog.generators.map((kind) =>
    item(`Make ${column}: ${kind.title}`, kind, () =>
      applyEdit('Change kind', (current) => {
        const type = current.tables
          .find(({ name }) => name === table)
          ?.columns.find(({ name }) => name === column)?.type;
        const fits = type !== undefined && kind.types.includes(type);
        return changeGenerator(current, table, column, kind.defaults, fits ? undefined : kind.types[0]);
      }),
    ),
  );
}

function item(label: string, kind: CatalogKind, run: () => void): PaletteItem {
  return { id: label, label, description: kind.question, keywords: `${kind.family} ${kind.kind}`, run };
}
