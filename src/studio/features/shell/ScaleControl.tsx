import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './TopBar.module.css';

const LARGEST_SCALE = 1_000_000;

/** What the rows of every table that is not fixed are multiplied by. */
export function ScaleControl() {
  const scale = useWorkbench(({ settings }) => settings.scale);
  const isReadOnly = useIsReadOnly();
  const [draft, setDraft] = useState<string | number>();
  const change = (value: string | number) => {
    setDraft(value);
    if (isScale(value)) workbenchActions.setScale(value);
  };
  const isFlawed = draft !== undefined && !isScale(draft);
  const shown = isFlawed ? draft : scale;
  return (
    <div className={classes.setting}>
      <Text component="label" htmlFor="scale" size="xs" c="dimmed">
        Scale
      </Text>
      <NumberInput
        id="scale"
        size="xs"
        w={72}
        hideControls
        prefix="×"
        allowNegative={false}
        decimalScale={6}
        value={shown}
        readOnly={isReadOnly}
        error={isFlawed}
        aria-invalid={isFlawed}
        title={isFlawed ? 'A number above 0' : 'Multiplies the rows of every table that is not fixed'}
        onChange={change}
        onBlur={() => setDraft(undefined)}
      />
    </div>
  );
}

function isScale(value: string | number): value is number {
  return typeof value === 'number' && value > 0 && value <= LARGEST_SCALE;
}
