import { NumberInput, Text } from '@mantine/core';
import { Copy, Dices } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './TopBar.module.css';

/** The seed: typed, copied or rolled. */
export function SeedControl() {
  const seed = useWorkbench(({ document }) => document?.seed);
  const isReadOnly = useIsReadOnly();
  const [draft, setDraft] = useState<string | number>();
  const change = (value: string | number) => {
    setDraft(value);
    if (!isSeed(value)) return;
    workbenchActions.edit('Change seed', (document) => ({ ...document, seed: value }), 'seed');
  };
  const isFlawed = draft !== undefined && !isSeed(draft);
  // What was typed stands while it is no seed; a seed stands as the document has it, whoever wrote it.
  const shown = isFlawed ? draft : (seed ?? '');
  return (
    <div className={classes.setting}>
      <Text component="label" htmlFor="seed" size="xs" c="dimmed">
        Seed
      </Text>
      <NumberInput
        id="seed"
        size="xs"
        w={96}
        hideControls
        allowNegative={false}
        allowDecimal={false}
        max={Number.MAX_SAFE_INTEGER}
        value={shown}
        readOnly={isReadOnly}
        error={isFlawed}
        aria-invalid={isFlawed}
        title={isFlawed ? 'A whole number from 0 to 9007199254740991' : 'The same seed gives the same data'}
        onChange={change}
        onBlur={() => setDraft(undefined)}
      />
      <ActionButton id="copy_seed" icon={Copy} />
      <ActionButton id="roll_seed" icon={Dices} />
    </div>
  );
}

function isSeed(value: string | number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
