import type { KeyboardEvent, ReactNode } from 'react';
import { type Pane as PaneName, useShell } from '../../state/shell.ts';
import { closeSheet } from './close-sheet.ts';
import classes from './Panes.module.css';
import { Splitter } from './Splitter.tsx';
import { useOpenOnSelect } from './useOpenOnSelect.ts';
import { usePaneLayout } from './usePaneLayout.ts';
import { usePaneWidth } from './usePaneWidth.ts';

interface Props {
  readonly model: ReactNode;
  readonly stage: ReactNode;
  readonly inspector: ReactNode;
}

/** The three panes: side by side with bars to resize them, as sheets over the stage, or one at a time on a phone. */
export function Panes(panes: Props) {
  const layout = usePaneLayout();
  switch (layout) {
    case 'single':
      return <SinglePane {...panes} />;
    case 'sheets':
      return <StageWithSheets {...panes} />;
    case 'side_by_side':
      return <SideBySide {...panes} />;
  }
}

function SinglePane({ model, stage, inspector }: Props) {
  const shown = useShell((shell) => shell.pane);
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

function StageWithSheets({ model, stage, inspector }: Props) {
  const isModelOpen = useShell((shell) => shell.isModelOpen);
  const isInspectorOpen = useShell((shell) => shell.isInspectorOpen);
  useOpenOnSelect();
  return (
    <main className={classes.panes}>
      {isModelOpen && (
        <Pane name="model" label="Model" isSheet>
          {model}
        </Pane>
      )}
      <Pane name="stage" label="Stage">
        {stage}
      </Pane>
      {isInspectorOpen && (
        <Pane name="inspector" label="Inspector" isSheet>
          {inspector}
        </Pane>
      )}
    </main>
  );
}

function SideBySide({ model, stage, inspector }: Props) {
  const modelWidth = usePaneWidth('model-width', { first: 256, min: 180, max: 480 });
  const inspectorWidth = usePaneWidth('inspector-width', { first: 360, min: 260, max: 640 });
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
  readonly name: PaneName;
  readonly label: string;
  readonly width?: number;
  /** Whether it lies over the stage, to be closed again. */
  readonly isSheet?: boolean;
  readonly children: ReactNode;
}

function Pane({ name, label, width, isSheet = false, children }: PaneProps) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || name === 'stage') return;
    // What is open inside the sheet, or over it, closes first.
    const { target, currentTarget } = event;
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    if (target.matches('input, textarea, [aria-expanded="true"]')) return;
    closeSheet(name);
  };
  return (
    <section
      id={`pane-${name}`}
      data-pane={name}
      aria-label={label}
      tabIndex={-1}
      className={classes.pane}
      data-fixed={width !== undefined}
      data-sheet={isSheet}
      style={width === undefined ? undefined : { width }}
      {...(isSheet ? { onKeyDown: press } : {})}
    >
      {children}
    </section>
  );
}
