import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { runAction } from '../../actions/actions.ts';
import { loadRuns } from '../../runs/load-runs.ts';
import { clearRuns } from '../../runs/run-desk.ts';
import { isLive, useRuns } from '../../runs/runs.ts';
import { counted } from '../../ui/format.ts';
import { RunRow } from './RunRow.tsx';
import classes from './runs.module.css';

/** The runs of this browser: those under way with what steers them, those that ended with what they made. */
export function RunsPanel() {
  const runs = useRuns((state) => state.runs);
  useEffect(() => void loadRuns(), []);
  const ended = runs.filter((view) => !isLive(view) && view.isElsewhere !== true).length;
  if (runs.length === 0) {
    return (
      <div className={classes.empty}>
        <Text size="sm">Nothing has been exported yet.</Text>
        <Button size="compact-sm" variant="default" onClick={() => runAction('export')}>
          Export
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.panel}>
      <Group className={classes.head ?? ''} justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {counted(runs.length, 'run')}
        </Text>
        {ended > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => void clearRuns()}>
            Clear the list
          </Button>
        )}
      </Group>
      <ul className={classes.list}>
        {runs.map((view) => (
          <RunRow key={view.record.id} {...{ view }} />
        ))}
      </ul>
    </div>
  );
}
