import { Button } from '@mantine/core';
import { runAction } from '../../actions/actions.ts';
import { useShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { counted } from '../../ui/format.ts';
import { richestTable } from './richest-table.ts';
import classes from './rows.module.css';
import { TableRows } from './TableRows.tsx';

/** The rows of the selected table, or of the richest one: the last ones that could be made. */
export function RowsView() {
  const plan = useWorkbench((state) => state.plan);
  const isOld = useWorkbench((state) => state.planIsOld);
  const selected = useWorkbench((state) => state.selection.table);
  const problems = useWorkbench((state) => state.diagnostics.filter(({ severity }) => severity === 'error').length);
  const areProblemsOpen = useShell((shell) => shell.areProblemsOpen);
  if (plan === undefined) {
    return (
      <div className={classes.empty} role="status">
        {problems === 0 ? (
          'Making the first rows…'
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
  const table = selected === undefined ? richestTable(plan.tables) : plan.tables.find(({ name }) => name === selected);
  return (
    <div className={classes.view}>
      {table === undefined ? (
        <div className={classes.empty}>
          {plan.tables.length === 0 ? (
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
        <TableRows key={table.name} planId={plan.id} tables={plan.tables} table={table} isOld={isOld} />
      )}
      {isOld && (
        <div className={classes.note} role="status">
          {problems === 0
            ? 'Showing the last rows; new ones are being made.'
            : `Showing the last rows that could be made: ${counted(problems, 'problem')}.`}
        </div>
      )}
    </div>
  );
}
