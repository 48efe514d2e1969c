import { Button, SegmentedControl } from '@mantine/core';
import { ListTree, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import { setShell, showPane, useShell } from '../../state/shell.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { VIEWS, type View } from '../../state/workbench-state.ts';
import { Later } from '../../ui/Later.tsx';
import classes from './StageTabs.module.css';
import { usePaneLayout } from './usePaneLayout.ts';

const LABELS: Record<View, string> = {
  diagram: 'Diagram',
  rows: 'Rows',
  charts: 'Charts',
  json: 'JSON',
  report: 'Report',
};

/** Chooses the view of the stage; at its ends the ways to the panes that lie over it where there is no room beside it. */
export function StageTabs() {
  const view = useWorkbench((state) => state.view);
  const hasSheets = usePaneLayout() === 'sheets';
  return (
    <div className={classes.bar}>
      <Later step={1}>
        {hasSheets && <SheetButton pane="model" label="Model" icon={ListTree} />}
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
        {hasSheets && (
          <span className={classes.end}>
            <SheetButton pane="inspector" label="Inspector" icon={SlidersHorizontal} />
          </span>
        )}
      </Later>
    </div>
  );
}

interface SheetButtonProps {
  readonly pane: 'model' | 'inspector';
  readonly label: string;
  readonly icon: LucideIcon;
}

/** Opens a pane over the stage and goes there, or closes it. */
function SheetButton({ pane, label, icon: Icon }: SheetButtonProps) {
  const isOpen = useShell((shell) => (pane === 'model' ? shell.isModelOpen : shell.isInspectorOpen));
  const toggle = () => {
    if (isOpen) {
      setShell(pane === 'model' ? { isModelOpen: false } : { isInspectorOpen: false });
      return;
    }
    showPane(pane);
    requestAnimationFrame(() => document.getElementById(`pane-${pane}`)?.focus());
  };
  return (
    <Button
      size="compact-sm"
      h={30}
      variant="default"
      aria-expanded={isOpen}
      aria-controls={`pane-${pane}`}
      data-opens={pane}
      leftSection={<Icon size={15} aria-hidden />}
      onClick={toggle}
    >
      {label}
    </Button>
  );
}
