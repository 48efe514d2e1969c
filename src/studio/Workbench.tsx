import './theme/later-styles.ts';
import './theme/mono-font.css';
import { type ComponentProps, lazy, memo, Suspense, use, useDeferredValue, useEffect } from 'react';
import { Furnishing, RowsShown } from './Furnishing.tsx';
import { ColumnChartPanel } from './features/charts/ColumnChartPanel.tsx';
import { InspectorPane } from './features/inspector/InspectorPane.tsx';
import { ModelPane } from './features/model/ModelPane.tsx';
import { RowsView } from './features/rows/RowsView.tsx';
import { BottomBar } from './features/shell/BottomBar.tsx';
import { CloseSheet } from './features/shell/CloseSheet.tsx';
import { Panes } from './features/shell/Panes.tsx';
import { SaveBanner } from './features/shell/SaveStatus.tsx';
import { StageTabs } from './features/shell/StageTabs.tsx';
import { StatusDock } from './features/shell/StatusDock.tsx';
import { TopBar } from './features/shell/TopBar.tsx';
import { usePaneLayout } from './features/shell/usePaneLayout.ts';
import type { Place } from './routing/place.ts';
import { reportDesk } from './state/report.ts';
import { setShell, useShell } from './state/shell.ts';
import { useWorkbench } from './state/workbench.ts';
import type { View } from './state/workbench-state.ts';
import { Later } from './ui/Later.tsx';
import { MissingDocument } from './ui/MissingDocument.tsx';
import { useDocumentAt } from './useDocumentAt.ts';
import classes from './Workbench.module.css';

const ModelDialog = lazy(async () => ({ default: (await import('./features/model/ModelDialog.tsx')).ModelDialog }));
const ProblemsPanel = lazy(async () => ({
  default: (await import('./features/problems/ProblemsPanel.tsx')).ProblemsPanel,
}));
const ExportDrawer = lazy(async () => ({
  default: (await import('./features/export/ExportDrawer.tsx')).ExportDrawer,
}));
const RunsPanel = lazy(async () => ({ default: (await import('./features/runs/RunsPanel.tsx')).RunsPanel }));
const ChartsView = lazy(async () => ({ default: (await import('./features/charts/ChartsView.tsx')).ChartsView }));
const DiagramView = lazy(async () => ({ default: (await import('./features/diagram/DiagramView.tsx')).DiagramView }));
const ReportView = lazy(async () => {
  const [{ ReportView: View }, { MeasuredChart }] = await Promise.all([
    import('./features/report/ReportView.tsx'),
    import('./features/charts/MeasuredChart.tsx'),
  ]);
  const draw = (chart: ComponentProps<typeof MeasuredChart>) => <MeasuredChart {...chart} />;
  return { default: () => <View draw={draw} /> };
});
const JsonView = lazy(async () => ({ default: (await import('./features/json/JsonView.tsx')).JsonView }));

interface Props {
  readonly place: Extract<Place, { kind: 'document' }>;
}

/** Where a document is worked on: the outline, the stage, the inspector, and the bars around them. */
export function Workbench({ place }: Props) {
  const status = useDocumentAt(place);
  const name = useWorkbench(({ document }) => document?.name);
  useEffect(() => reportDesk.watch(), []);
  useEffect(() => {
    document.title = name === undefined ? 'Semblance' : `${name} · Semblance`;
  }, [name]);
  // What was being added or renamed belongs to the document that is left.
  useEffect(
    () => () => setShell({ adding: undefined, renaming: undefined, isExportOpen: false, exportTable: undefined }),
    [place.id],
  );
  if (status === 'missing') return <MissingDocument />;
  return <Body status={status} />;
}

/** All that is shown; a change of the address alone draws none of it again. */
const Body = memo(function Body({ status }: { readonly status: 'opening' | 'open' }) {
  return (
    <Furnishing>
      <div className={classes.workbench} data-status={status}>
        <TopBar />
        <SaveBanner />
        <Panes model={<Model />} stage={<Stage />} inspector={<Inspector />} />
        <Problems />
        <Runs />
        <StatusDock />
        <BottomBar />
        <ModelDialogs />
        <Export />
      </div>
    </Furnishing>
  );
});

function Model() {
  return (
    <Later step={3}>
      <ModelPane close={<CloseSheet pane="model" />} />
    </Later>
  );
}

function Stage() {
  const chosen = useWorkbench((state) => state.view);
  // A view that takes its time is made in slices, and the one before stays until it is there.
  const view = useDeferredValue(chosen);
  return (
    <>
      <StageTabs />
      <div className={classes.view} aria-busy={view !== chosen}>
        <Suspense fallback={null}>
          <StageView {...{ view }} />
        </Suspense>
      </div>
    </>
  );
}

const StageView = memo(function StageView({ view }: { readonly view: View }) {
  const onRows = use(RowsShown);
  switch (view) {
    case 'diagram':
      return <DiagramView />;
    case 'rows':
      return <RowsView onRows={onRows} />;
    case 'charts':
      return <ChartsView />;
    case 'json':
      return <JsonView />;
    case 'report':
      return <ReportView />;
  }
});

function Inspector() {
  const opened = useShell((shell) => shell.isGalleryOpen);
  const gallery = { opened, onOpenedChange: (isGalleryOpen: boolean) => setShell({ isGalleryOpen }) };
  return (
    <Later step={4}>
      <InspectorPane
        {...{ gallery }}
        close={<CloseSheet pane="inspector" />}
        chart={(column) => (
          <Later step={5}>
            <ColumnChartPanel {...column} />
          </Later>
        )}
      />
    </Later>
  );
}

function ModelDialogs() {
  const isAdding = useShell((shell) => shell.adding !== undefined);
  return <Suspense fallback={null}>{isAdding && <ModelDialog />}</Suspense>;
}

function Problems() {
  const areOpen = useShell((shell) => shell.areProblemsOpen);
  const isNarrow = usePaneLayout() === 'single';
  if (!areOpen) return null;
  return (
    <section className={classes.problems} data-narrow={isNarrow} aria-label="Problems">
      <Suspense fallback={null}>
        <ProblemsPanel />
      </Suspense>
    </section>
  );
}

function Runs() {
  const areOpen = useShell((shell) => shell.areRunsOpen);
  if (!areOpen) return null;
  return (
    <section className={classes.runs} aria-label="Runs">
      <Suspense fallback={null}>
        <RunsPanel />
      </Suspense>
    </section>
  );
}

function Export() {
  const isOpen = useShell((shell) => shell.isExportOpen);
  return <Suspense fallback={null}>{isOpen && <ExportDrawer />}</Suspense>;
}
