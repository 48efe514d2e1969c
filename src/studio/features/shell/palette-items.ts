import { addRelation } from '../../../schema/edits/add-relation.ts';
import { whyReadOnly } from '../../actions/action.ts';
import type { ActionServices } from '../../actions/action-services.ts';
import type { PaletteItem } from '../../actions/palette-item.ts';
import type { Selection, WorkbenchState } from '../../state/workbench-state.ts';

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

/** What the selected table can be related to. */
export function relationItems(
  state: WorkbenchState,
  { applyEdit }: Pick<ActionServices, 'applyEdit'>,
): readonly PaletteItem[] {
  const { document, selection } = state;
  const { table } = selection;
  if (document === undefined || table === undefined || whyReadOnly(state) !== undefined) return [];
  const others = document.tables.filter(({ name }) => name !== table);
  return others.flatMap(({ name: to }) =>
    (['reference', 'parent'] as const).flatMap((kind) => {
      if (addRelation(document, { from: table, to, kind }).kind === 'refused') return [];
      return [
        {
          id: `relate ${kind} ${to}`,
          label: `Relate ${table} to ${to}${kind === 'parent' ? ' as its parent' : ''}`,
          description:
            kind === 'parent' ? `Each ${to} has its own rows of ${table}` : `Each ${table} picks a row of ${to}`,
          keywords: 'relation foreign key',
          run: () =>
            applyEdit(`Relate ${table} to ${to}`, (current) => addRelation(current, { from: table, to, kind })),
        },
      ];
    }),
  );
}
