import { changeRelation } from '../../schema/edits/change-relation.ts';
import { duplicateRelation } from '../../schema/edits/duplicate-relation.ts';
import { findRelation, type RelationName } from '../../schema/edits/find-relation.ts';
import { moveRelation } from '../../schema/edits/move-relation.ts';
import { removeRelation } from '../../schema/edits/remove-relation.ts';
import type { Relation } from '../../schema/references/relations.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { type Action, whyReadOnly } from './action.ts';
import type { ActionServices } from './action-services.ts';
import { LINE_SHORTCUTS } from './line-shortcuts.ts';

/** The structural actions on the selected relation: that of the selected column, or the parent of the selected table. */
export function relationActions({ applyEdit, applyDeletion, add, rename }: ActionServices): readonly Action[] {
  const move = (by: 1 | -1) => (state: WorkbenchState) => {
    const { name } = selected(state);
    applyEdit(`Move relation of ${name.table}`, (document) => moveRelation(document, name, by));
  };
  return [
    {
      id: 'add_relation',
      group: 'Relations',
      label: ({ selection }) => `Relate ${selection.table ?? 'a table'} to another table…`,
      lineLabel: () => 'Add relation…',
      keywords: 'add relation foreign key reference parent child connect',
      shortcuts: LINE_SHORTCUTS.add,
      scope: 'outline',
      unavailable: (state) =>
        whyReadOnly(state) ??
        ((state.document?.tables.length ?? 0) < 2 ? 'A relation needs a second table: add one first.' : undefined),
      run: ({ selection }) => add({ kind: 'relation', from: selection.table }),
    },
    {
      id: 'rename_relation',
      group: 'Relations',
      label: (state) => `Rename the column of ${nounOf(state)}…`,
      lineLabel: () => 'Rename its column',
      keywords: 'name foreign key',
      shortcuts: LINE_SHORTCUTS.rename,
      scope: 'outline',
      unavailable: (state) =>
        whyNoRelation(state) ??
        (selected(state).relation?.column === undefined ? 'It has no column to name it by.' : undefined),
      run: (state) => rename({ kind: 'relation', ...selected(state).name }),
    },
    {
      id: 'change_relation',
      group: 'Relations',
      label: (state) => `Change the kind of ${nounOf(state)}`,
      lineLabel: (state) =>
        selected(state).relation?.kind === 'parent' ? 'Make it “points at”' : 'Make it “belongs to”',
      keywords: 'parent child reference belongs points kind',
      shortcuts: LINE_SHORTCUTS.changeKind,
      scope: 'outline',
      unavailable: (state) => whyNoRelation(state) ?? whyNotChanged(state),
      run: (state) => {
        const { name, relation } = selected(state);
        if (relation === undefined) return;
        applyEdit(`Change relation of ${name.table} to ${relation.target}`, (document) =>
          changeRelation(document, name, otherKind(relation)),
        );
      },
    },
    {
      id: 'duplicate_relation',
      group: 'Relations',
      label: (state) => `Duplicate ${nounOf(state)}`,
      lineLabel: () => 'Duplicate',
      keywords: 'copy clone foreign key',
      shortcuts: LINE_SHORTCUTS.duplicate,
      scope: 'outline',
      unavailable: (state) => whyNoRelation(state) ?? whyOnlyParent(state),
      run: (state) => {
        const { name } = selected(state);
        if (name.column !== undefined)
          applyEdit(`Duplicate ${name.column}`, (document) => duplicateRelation(document, name));
      },
    },
    {
      id: 'move_relation_up',
      group: 'Relations',
      label: (state) => `Move ${nounOf(state)} up`,
      lineLabel: () => 'Move up',
      keywords: 'reorder order before',
      shortcuts: LINE_SHORTCUTS.moveUp,
      scope: 'outline',
      unavailable: (state) => whyNoRelation(state) ?? whyOnlyParent(state) ?? whyNoPlace(state, -1),
      run: move(-1),
    },
    {
      id: 'move_relation_down',
      group: 'Relations',
      label: (state) => `Move ${nounOf(state)} down`,
      lineLabel: () => 'Move down',
      keywords: 'reorder order after',
      shortcuts: LINE_SHORTCUTS.moveDown,
      scope: 'outline',
      unavailable: (state) => whyNoRelation(state) ?? whyOnlyParent(state) ?? whyNoPlace(state, 1),
      run: move(1),
    },
    {
      id: 'delete_relation',
      group: 'Relations',
      label: (state) => `Delete ${nounOf(state)}`,
      lineLabel: () => 'Delete relation',
      keywords: 'remove drop foreign key unrelate',
      shortcuts: LINE_SHORTCUTS.delete,
      scope: 'outline',
      unavailable: whyNoRelation,
      run: (state) => {
        const { name, relation } = selected(state);
        applyDeletion(`Delete relation of ${name.table} to ${relation?.target ?? ''}`, 'The relation', (document) =>
          removeRelation(document, name),
        );
      },
    },
  ];
}

function selected({ document, selection }: WorkbenchState): {
  readonly name: RelationName;
  readonly relation?: Relation;
} {
  const name = { ...selection, table: selection.table ?? '' };
  const relation = document && findRelation(document, name);
  return relation === undefined ? { name } : { name, relation };
}

function nounOf(state: WorkbenchState): string {
  const { name, relation } = selected(state);
  return relation === undefined ? 'the relation' : `the relation of ${name.table} to ${relation.target}`;
}

function otherKind({ kind }: Relation): 'parent' | 'reference' {
  return kind === 'parent' ? 'reference' : 'parent';
}

function whyNoRelation(state: WorkbenchState): string | undefined {
  const reason = 'Select a relation first: a column that points at another table, or a table with a parent.';
  return whyReadOnly(state) ?? (selected(state).relation === undefined ? reason : undefined);
}

function whyNotChanged(state: WorkbenchState): string | undefined {
  const { name, relation } = selected(state);
  if (relation === undefined || state.document === undefined) return undefined;
  const changed = changeRelation(state.document, name, otherKind(relation));
  return changed.kind === 'refused' ? changed.reason : undefined;
}

function whyOnlyParent(state: WorkbenchState): string | undefined {
  const { name, relation } = selected(state);
  return relation?.kind === 'parent'
    ? `${name.table} can belong to one table only, and that one comes first.`
    : undefined;
}

function whyNoPlace({ document, selection }: WorkbenchState, by: 1 | -1): string | undefined {
  const table = selection.table ?? '';
  const moved = document && moveRelation(document, { ...selection, table }, by);
  return moved?.kind === 'edited' ? undefined : `It is the ${by < 0 ? 'first' : 'last'} relation of ${table}.`;
}
