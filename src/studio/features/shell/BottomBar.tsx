import { UnstyledButton } from '@mantine/core';
import { BadgeCheck, Braces, ChartColumn, ListTree, type LucideIcon, SlidersHorizontal, Table2 } from 'lucide-react';
import { useReportStanding } from '../../state/report.ts';
import { type Pane, showPane, useShell } from '../../state/shell.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import type { View } from '../../state/workbench-state.ts';
import { Later } from '../../ui/Later.tsx';
import classes from './BottomBar.module.css';
import { reportFigure } from './report-figure.ts';

interface Entry {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly pane: Pane;
  readonly view?: View;
}

const ENTRIES: readonly Entry[] = [
  { label: 'Model', icon: ListTree, pane: 'model' },
  { label: 'Rows', icon: Table2, pane: 'stage', view: 'rows' },
  { label: 'Charts', icon: ChartColumn, pane: 'stage', view: 'charts' },
  { label: 'JSON', icon: Braces, pane: 'stage', view: 'json' },
  { label: 'Report', icon: BadgeCheck, pane: 'stage', view: 'report' },
  { label: 'Inspector', icon: SlidersHorizontal, pane: 'inspector' },
];

/** On a phone: chooses the one pane that is shown; the report says its score here. */
export function BottomBar() {
  const pane = useShell((shell) => shell.pane);
  const view = useWorkbench((state) => state.view);
  const report = reportFigure(useReportStanding());
  return (
    <nav className={classes.bar} aria-label="Panes">
      <Later step={5}>
        {ENTRIES.map(({ label, icon: Icon, ...entry }) => {
          const isHere = entry.pane === pane && (entry.view === undefined || entry.view === view);
          return (
            <UnstyledButton
              key={label}
              className={classes.entry}
              aria-current={isHere ? 'page' : undefined}
              aria-label={entry.view === 'report' ? report.label : undefined}
              onClick={() => {
                showPane(entry.pane);
                if (entry.view !== undefined) workbenchActions.show(entry.view);
              }}
            >
              <Icon size={19} aria-hidden />
              {entry.view === 'report' ? `${label} ${report.figure}` : label}
            </UnstyledButton>
          );
        })}
      </Later>
    </nav>
  );
}
