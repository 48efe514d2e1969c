import { SegmentedControl } from '@mantine/core';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { VIEWS, type View } from '../../state/workbench-state.ts';
import classes from './StageTabs.module.css';

const LABELS: Record<View, string> = { rows: 'Rows', json: 'JSON' };

/** Chooses the view of the stage. */
export function StageTabs() {
  const view = useWorkbench((state) => state.view);
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label="View"
        value={view}
        data={VIEWS.map((value) => ({ value, label: LABELS[value] }))}
        onChange={(value) => {
          const next = VIEWS.find((each) => each === value);
          if (next !== undefined) workbenchActions.show(next);
        }}
      />
    </div>
  );
}
