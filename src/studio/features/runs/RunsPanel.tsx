import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { runAction } from '../../actions/actions.ts';
import { loadRuns } from '../../runs/load-runs.ts';
import { clearRuns } from '../../runs/run-desk.ts';
import { isLive, useRuns } from '../../runs/runs.ts';
import { counted } from '../../ui/format.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { RunRow } from './RunRow.tsx';
import classes from './runs.module.css';

/** The runs of this browser: those under way with what steers them, those that ended with what they made. */
export function RunsPanel() {
  const runs = useRuns((state) => state.runs);
  useEffect(() => void loadRuns(), []);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isComparing, setIsComparing] = useState(false);
  const chosen = runs.map(({ record }) => record).filter(({ id }) => picked.includes(id));
  const [later, earlier] = chosen;
  const pick = (id: string, isPicked: boolean) =>
    setPicked((before) => [...before.filter((each) => each !== id), ...(isPicked ? [id] : [])].slice(-2));
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
        <Group gap="xs">
          {ended > 1 && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={chosen.length < 2}
              title={chosen.length < 2 ? 'Tick two runs to compare them' : undefined}
              onClick={() => setIsComparing(true)}
            >
              {chosen.length < 2 ? 'Compare: tick two' : 'Compare the two'}
            </Button>
          )}
          {ended > 0 && (
            <Button size="compact-xs" variant="default" onClick={() => void clearRuns()}>
              Clear the list
            </Button>
          )}
        </Group>
      </Group>
      <ul className={classes.list}>
        {runs.map((view) => (
          <RunRow
            key={view.record.id}
            {...{ view }}
            isPicked={picked.includes(view.record.id)}
            onPick={ended > 1 && !isLive(view) ? (isPicked) => pick(view.record.id, isPicked) : undefined}
          />
        ))}
      </ul>
      {isComparing && later !== undefined && earlier !== undefined && (
        <CompareDialog runs={[earlier, later]} onClose={() => setIsComparing(false)} />
      )}
    </div>
  );
}
