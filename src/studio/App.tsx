import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { StartPage } from './features/start/StartPage.tsx';
import { GlobalHelpers } from './GlobalHelpers.tsx';
import { usePlace } from './routing/router.ts';
import { useShell } from './state/shell.ts';
import { ColorSchemeBridge } from './theme/ColorSchemeBridge.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

const Toasts = lazy(async () => ({ default: (await import('./ui/show-toast.tsx')).Toasts }));
const Wizard = lazy(async () => ({ default: (await import('./features/wizard/Wizard.tsx')).Wizard }));
const loadWorkbench = () => import('./Workbench.tsx');
const Workbench = lazy(async () => ({ default: (await loadWorkbench()).Workbench }));

/** The studio: the start page or the workbench, whichever the address names. */
export function App() {
  return (
    <MantineProvider {...{ theme, cssVariablesResolver }} defaultColorScheme="auto">
      <ColorSchemeBridge />
      <Messages />
      <ErrorBoundary>
        <Screen />
        <GlobalHelpers />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Screen() {
  const place = usePlace();
  if (place.kind === 'start') return <StartPage onInterest={() => void loadWorkbench()} />;
  return (
    <Suspense fallback={null}>
      {place.kind === 'wizard' ? <Wizard step={place.step} /> : <Workbench {...{ place }} />}
    </Suspense>
  );
}

/** Where messages come up, from the first one on. */
function Messages() {
  const hasToasts = useShell((shell) => shell.hasToasts);
  return <Suspense fallback={null}>{hasToasts && <Toasts />}</Suspense>;
}
