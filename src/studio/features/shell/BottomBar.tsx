import { UnstyledButton } from '@mantine/core';
import { Braces, ChartColumn, ListTree, type LucideIcon, SlidersHorizontal, Table2 } from 'lucide-react';
import { type Pane, showPane, useShell } from '../../state/shell.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import type { View } from '../../state/workbench-state.ts';
import classes from './BottomBar.module.css';

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
  { label: 'Inspector', icon: SlidersHorizontal, pane: 'inspector' },
];

/** On a phone: chooses the one pane that is shown. */
export function BottomBar() {
  const pane = useShell((shell) => shell.pane);
  const view = useWorkbench((state) => state.view);
  return (
    <nav className={classes.bar} aria-label="Panes">
      {ENTRIES.map(({ label, icon: Icon, ...entry }) => {
        const isHere = entry.pane === pane && (entry.view === undefined || entry.view === view);
        return (
          <UnstyledButton
            key={label}
            className={classes.entry}
            aria-current={isHere ? 'page' : undefined}
            onClick={() => {
              showPane(entry.pane);
              if (entry.view !== undefined) workbenchActions.show(entry.view);
            }}
          >
            <Icon size={19} aria-hidden />
            {label}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
