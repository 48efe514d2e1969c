import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './TopBar.module.css';

const LARGEST_SCALE = 1_000_000;

/** What the rows of every table that is not fixed are multiplied by. */
export function ScaleControl() {
  const scale = useWorkbench(({ settings }) => settings.scale);
  const isReadOnly = useIsReadOnly();
  const [draft, setDraft] = useState<string>();
  const isFlawed = draft !== undefined && scaleOf(draft) === undefined;
  // What was typed stands until it is left, unless the scale was changed elsewhere meanwhile.
  const isDraftShown = draft !== undefined && (isFlawed || scaleOf(draft) === scale);
  return (
    <div className={classes.setting}>
      <Text component="label" htmlFor="scale" size="xs" c="dimmed">
        Scale
      </Text>
      <TextInput
        id="scale"
        size="xs"
        w={72}
        inputMode="decimal"
        autoComplete="off"
        value={isDraftShown ? draft : `×${scale}`}
        readOnly={isReadOnly}
        error={isFlawed}
        aria-invalid={isFlawed}
        title={
          isFlawed ? 'A number above 0, at most a million' : 'Multiplies the rows of every table that is not fixed'
        }
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const next = scaleOf(text);
          if (next !== undefined) workbenchActions.setScale(next);
        }}
        onBlur={() => setDraft(undefined)}
      />
    </div>
  );
}

/** The scale a person typed, with or without the sign; undefined where it is none. */
function scaleOf(text: string): number | undefined {
  const typed = text.replace('×', '').trim();
  const scale = /^\d*\.?\d+$/.test(typed) ? Number(typed) : 0;
  return scale > 0 && scale <= LARGEST_SCALE ? scale : undefined;
}
