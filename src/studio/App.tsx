import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import { StartPage } from './features/start/StartPage.tsx';
import { GlobalHelpers } from './GlobalHelpers.tsx';
import { usePlace } from './routing/router.ts';
import { ColorSchemeBridge } from './theme/ColorSchemeBridge.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

const Workbench = lazy(async () => ({ default: (await import('./Workbench.tsx')).Workbench }));

/** The studio: the start page or the workbench, whichever the address names. */
export function App() {
  return (
    <MantineProvider {...{ theme, cssVariablesResolver }} defaultColorScheme="auto">
      <ColorSchemeBridge />
      <Notifications position="bottom-right" containerWidth={380} limit={4} className="toasts" />
      <ErrorBoundary>
        <Screen />
        <GlobalHelpers />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Screen() {
  const place = usePlace();
  if (place.kind === 'start') return <StartPage />;
  return (
    <Suspense fallback={null}>
      <Workbench {...{ place }} />
    </Suspense>
  );
}
