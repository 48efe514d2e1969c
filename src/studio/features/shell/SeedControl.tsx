import { Text, TextInput } from '@mantine/core';
import { Copy, Dices } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './TopBar.module.css';

/** The seed: typed, copied or rolled. */
export function SeedControl() {
  const seed = useWorkbench(({ document }) => document?.seed);
  const isReadOnly = useIsReadOnly();
  const [draft, setDraft] = useState<string>();
  const isFlawed = draft !== undefined && seedOf(draft) === undefined;
  // What was typed stands until it is left, unless the seed was changed elsewhere meanwhile.
  const isDraftShown = draft !== undefined && (isFlawed || seedOf(draft) === seed);
  const change = (text: string) => {
    setDraft(text);
    const next = seedOf(text);
    if (next !== undefined) workbenchActions.edit('Change seed', (document) => ({ ...document, seed: next }), 'seed');
  };
  return (
    <div className={classes.setting}>
      <Text component="label" htmlFor="seed" size="xs" c="dimmed">
        Seed
      </Text>
      <TextInput
        id="seed"
        size="xs"
        w={96}
        inputMode="numeric"
        autoComplete="off"
        value={isDraftShown ? draft : (seed ?? '')}
        readOnly={isReadOnly}
        error={isFlawed}
        aria-invalid={isFlawed}
        title={isFlawed ? 'A whole number from 0 to 9007199254740991' : 'The same seed gives the same data'}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setDraft(undefined)}
      />
      <ActionButton id="copy_seed" icon={Copy} />
      <ActionButton id="roll_seed" icon={Dices} />
    </div>
  );
}

/** The seed a person typed; undefined where it is none. */
function seedOf(text: string): number | undefined {
  const typed = text.trim();
  const seed = /^\d+$/.test(typed) ? Number(typed) : -1;
  return seed >= 0 && Number.isSafeInteger(seed) ? seed : undefined;
}
