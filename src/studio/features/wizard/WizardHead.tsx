import { ActionIcon, Button } from '@mantine/core';
import { CircleHelp, SunMoon } from 'lucide-react';
import type { ActionId } from '../../actions/action.ts';
import { actionById, runAction } from '../../actions/actions.ts';
import { workbench } from '../../state/workbench.ts';
import classes from './wizard.module.css';

/** Where one is, and the ways out. */
export function WizardHead() {
  return (
    <header className={classes.head}>
      <a href="#/" className={classes.brand} aria-label="Semblance: all documents and templates">
        <img src="./favicon.svg" alt="" width={24} height={24} />
        <span>Semblance</span>
      </a>
      <span className={classes.where}>New document</span>
      <Button size="compact-sm" variant="subtle" onClick={() => runAction('new_document')}>
        Skip, start empty
      </Button>
      <HeadButton id="toggle_color_scheme" icon={SunMoon} />
      <HeadButton id="shortcuts" icon={CircleHelp} />
    </header>
  );
}

function HeadButton({ id, icon: Icon }: { readonly id: ActionId; readonly icon: typeof SunMoon }) {
  const label = actionById(id).label(workbench.store.getState());
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={() => runAction(id)}>
      <Icon size={19} aria-hidden />
    </ActionIcon>
  );
}
