import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { BottomBar } from './features/shell/BottomBar.tsx';
import { NARROW, Panes } from './features/shell/Panes.tsx';
import { StageTabs } from './features/shell/StageTabs.tsx';
import { StatusDock } from './features/shell/StatusDock.tsx';
import { TopBar } from './features/shell/TopBar.tsx';
import type { Place } from './routing/place.ts';
import { useWorkbench } from './state/workbench.ts';
import { MissingDocument } from './ui/MissingDocument.tsx';
import { useDocumentAt } from './useDocumentAt.ts';
import classes from './Workbench.module.css';

interface Props {
  readonly place: Extract<Place, { kind: 'document' }>;
}

/** Where a document is worked on: the outline, the stage, the inspector, and the bars around them. */
export function Workbench({ place }: Props) {
  const status = useDocumentAt(place);
  const name = useWorkbench(({ document }) => document?.name);
  useEffect(() => {
    document.title = name === undefined ? 'Semblance' : `${name} · Semblance`;
  }, [name]);
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  if (status === 'missing') return <MissingDocument />;
  return (
    <div className={classes.workbench} data-status={status} data-narrow={isNarrow}>
      <TopBar />
      <Panes model={null} stage={<StageTabs />} inspector={null} />
      <StatusDock />
      <BottomBar />
    </div>
  );
}
