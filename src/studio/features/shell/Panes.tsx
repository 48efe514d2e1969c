import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useShell } from '../../state/shell.ts';
import classes from './Panes.module.css';
import { Splitter } from './Splitter.tsx';
import { usePaneWidth } from './usePaneWidth.ts';

interface Props {
  readonly model: ReactNode;
  readonly stage: ReactNode;
  readonly inspector: ReactNode;
}

/** Below this width one pane is shown at a time. */
export const NARROW = '(max-width: 767px)';

/** Below this width the panes at the sides leave what they can to the stage. */
const TIGHT = '(max-width: 1099px)';

/** The three panes: side by side with bars to resize them, or one at a time on a phone. */
export function Panes({ model, stage, inspector }: Props) {
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const shown = useShell((shell) => shell.pane);
  const isTight = useMediaQuery(TIGHT, undefined, { getInitialValueInEffect: false });
  const modelWidth = usePaneWidth('model-width', { first: 256, min: 180, max: isTight ? 200 : 480 });
  const inspectorWidth = usePaneWidth('inspector-width', { first: 360, min: 260, max: isTight ? 280 : 640 });
  if (isNarrow) {
    const [label, content] =
      shown === 'model' ? ['Model', model] : shown === 'inspector' ? ['Inspector', inspector] : ['Stage', stage];
    return (
      <main className={classes.panes}>
        <Pane key={shown} name={shown} {...{ label }}>
          {content}
        </Pane>
      </main>
    );
  }
  return (
    <main className={classes.panes}>
      <Pane name="model" label="Model" width={modelWidth.px}>
        {model}
      </Pane>
      <Splitter label="Width of the model" controls="pane-model" width={modelWidth} paneIs="before" />
      <Pane name="stage" label="Stage">
        {stage}
      </Pane>
      <Splitter label="Width of the inspector" controls="pane-inspector" width={inspectorWidth} paneIs="after" />
      <Pane name="inspector" label="Inspector" width={inspectorWidth.px}>
        {inspector}
      </Pane>
    </main>
  );
}

interface PaneProps {
  readonly name: string;
  readonly label: string;
  readonly width?: number;
  readonly children: ReactNode;
}

function Pane({ name, label, width, children }: PaneProps) {
  return (
    <section
      id={`pane-${name}`}
      data-pane={name}
      aria-label={label}
      tabIndex={-1}
      className={classes.pane}
      data-fixed={width !== undefined}
      style={width === undefined ? undefined : { width }}
    >
      {children}
    </section>
  );
}
