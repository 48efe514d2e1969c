import { Button } from '@mantine/core';
import type { PlanSummary } from '../../../runtime/protocol.ts';
import { runAction } from '../../actions/actions.ts';
import { useShell } from '../../state/shell.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { counted } from '../../ui/format.ts';
import { PreparingNote } from './PreparingNote.tsx';
import { richestTable } from './richest-table.ts';
import classes from './rows.module.css';
import { TableRows } from './TableRows.tsx';

interface RowsViewProps {
  /** Called once rows are shown, or it is known that there are none. */
  readonly onRows?: () => void;
}

/** The rows of the selected table, or of the richest one: the last ones that could be made. */
export function RowsView({ onRows }: RowsViewProps) {
  const plan = useWorkbench((state) => state.plan);
  const isOld = useWorkbench((state) => state.planIsOld);
  const preparing = useWorkbench((state) => state.preparing);
  const selected = useWorkbench((state) => state.selection.table);
  const problems = useWorkbench((state) => state.diagnostics.filter(({ severity }) => severity === 'error').length);
  const areProblemsOpen = useShell((shell) => shell.areProblemsOpen);
  // Of a plan that is still being prepared, tables that need nothing to come are there at once.
  const ahead = useWorkbench((state) => state.early);
  const early = preparing?.plan.tables;
  const has = (some: PlanSummary | undefined) => some?.tables.some(({ name }) => name === selected) === true;
  const shown = [ahead, preparing?.plan].find(has) ?? plan;
  if (shown === undefined) {
    return (
      <div className={classes.empty} role="status">
        {problems === 0 ? (
          <>
            Making the first rows…
            {preparing !== undefined && <PreparingNote preparing={preparing} />}
            {early?.map(({ name, rows }) => (
              <Button
                key={name}
                size="compact-sm"
                variant="default"
                onClick={() => workbenchActions.select({ table: name })}
              >
                Show {name} meanwhile, {counted(rows, 'row')}
              </Button>
            ))}
          </>
        ) : (
          <>
            No rows can be made yet: {counted(problems, 'problem')} to solve first.
            {!areProblemsOpen && (
              <Button size="compact-sm" variant="default" onClick={() => runAction('show_problems')}>
                Show the problems
              </Button>
            )}
          </>
        )}
      </div>
    );
  }
  const table =
    selected === undefined ? richestTable(shown.tables) : shown.tables.find(({ name }) => name === selected);
  return (
    <div className={classes.view}>
      {table === undefined ? (
        <div className={classes.empty}>
          {shown.tables.length === 0 ? (
            <>
              The document has no table yet.
              <Button size="compact-sm" variant="default" onClick={() => runAction('add_table')}>
                Add a table…
              </Button>
            </>
          ) : (
            `${selected ?? 'The table'} is not in the last rows that could be made.`
          )}
        </div>
      ) : (
        <TableRows
          key={table.name}
          planId={shown.id}
          tables={plan?.tables ?? shown.tables}
          table={table}
          isOld={isOld && shown === plan}
          onRows={onRows}
        />
      )}
      {preparing !== undefined && <PreparingNote preparing={preparing} />}
      {isOld && preparing === undefined && (
        <div className={classes.note} role="status">
          {problems === 0
            ? 'Showing the last rows; new ones are being made.'
            : `Showing the last rows that could be made: ${counted(problems, 'problem')}.`}
        </div>
      )}
    </div>
  );
}
