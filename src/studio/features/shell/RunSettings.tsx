import { Button, Popover, Text, Tooltip } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useWorkbench } from '../../state/workbench.ts';
import { counted, formatRoughCount } from '../../ui/format.ts';
import { ScaleControl } from './ScaleControl.tsx';
import { SeedControl } from './SeedControl.tsx';
import classes from './TopBar.module.css';
import { usePaneLayout } from './usePaneLayout.ts';

/** What belongs to a run: the seed, the scale, and the rows they give; behind one button on a phone. */
export function RunSettings() {
  const isNarrow = usePaneLayout() === 'single';
  const seed = useWorkbench(({ document }) => document?.seed);
  const scale = useWorkbench(({ settings }) => settings.scale);
  if (!isNarrow) {
    return (
      <div className={classes.run}>
        <SeedControl />
        <ScaleControl />
        <RowsTotal />
      </div>
    );
  }
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          h={34}
          variant="default"
          fw={400}
          rightSection={<ChevronDown size={15} aria-hidden />}
        >
          Seed {seed}, ×{scale}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.settings ?? ''}>
        <SeedControl />
        <ScaleControl />
        <RowsTotal />
      </Popover.Dropdown>
    </Popover>
  );
}

function RowsTotal() {
  const rows = useWorkbench(({ plan }) => plan?.tables.reduce((sum, table) => sum + table.rows, 0));
  if (rows === undefined) return null;
  return (
    <Tooltip label={`${counted(rows, 'row')} in all tables`}>
      <Text size="xs" c="dimmed" className={`${classes.rows} tabular`}>
        {formatRoughCount(rows)} {rows === 1 ? 'row' : 'rows'}
      </Text>
    </Tooltip>
  );
}
