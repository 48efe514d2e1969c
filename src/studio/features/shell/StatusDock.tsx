import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleHelp, ShieldCheck } from 'lucide-react';
import { impactSentence } from '../../../schema/edits/impact-sentence.ts';
import { runAction } from '../../actions/actions.ts';
import { useShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { Later } from '../../ui/Later.tsx';
import { RunStatus } from './RunStatus.tsx';
import classes from './StatusDock.module.css';

/** The line below the panes: problems, runs, what the last edit changed, and help. */
export function StatusDock() {
  return (
    <footer className={classes.dock}>
      <Later step={5}>
        <ProblemsButton />
        <RunStatus />
        <ImpactText />
        <div className={classes.end}>
          <span className={classes.promise}>
            <ShieldCheck size={15} aria-hidden />
            Nothing leaves this tab
          </span>
          <Tooltip label="Keyboard shortcuts (?)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label="Help: keyboard shortcuts"
              onClick={() => runAction('shortcuts')}
            >
              <CircleHelp size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </Later>
    </footer>
  );
}

function ProblemsButton() {
  const count = useWorkbench(({ diagnostics }) => diagnostics.length);
  const hasErrors = useWorkbench(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  const isOpen = useShell((shell) => shell.areProblemsOpen);
  const Icon = count === 0 ? CircleCheck : CircleAlert;
  return (
    <Button
      size="compact-sm"
      variant={isOpen ? 'default' : 'subtle'}
      color={hasErrors ? 'red' : 'gray'}
      leftSection={<Icon size={15} aria-hidden />}
      aria-expanded={isOpen}
      onClick={() => runAction('show_problems')}
    >
      Problems {count}
    </Button>
  );
}

function ImpactText() {
  const impact = useWorkbench((state) => state.impact);
  const fault = useWorkbench((state) => state.engineFault);
  const isOld = useWorkbench((state) => state.planIsOld);
  const text =
    fault ?? (isOld ? 'The rows are those of the last document that compiled.' : impact && impactSentence(impact));
  return (
    <p className={classes.impact} data-failed={fault !== undefined} role="status" title={text}>
      {text}
    </p>
  );
}
