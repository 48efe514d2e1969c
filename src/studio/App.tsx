import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { StartPage } from './features/start/StartPage.tsx';
import { GlobalHelpers } from './GlobalHelpers.tsx';
import type { Place } from './routing/place.ts';
import { usePlace } from './routing/router.ts';
import { useShell } from './state/shell.ts';
import { engine } from './state/workbench.ts';
import { ColorSchemeBridge } from './theme/ColorSchemeBridge.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { onceInUse } from './ui/once-in-use.ts';

const Toasts = lazy(async () => ({ default: (await import('./ui/show-toast.tsx')).Toasts }));
const Wizard = lazy(async () => ({ default: (await import('./features/wizard/Wizard.tsx')).Wizard }));
const Workbench = lazy(async () => ({ default: (await loadWorkbench()).Workbench }));
let loaded: typeof import('./Workbench.tsx') | undefined;

async function loadWorkbench() {
  loaded = await import('./Workbench.tsx');
  return loaded;
}

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
  const isBefore = place.kind !== 'document';
  useEffect(() => (isBefore && !savesData() ? onceInUse(prepareWorkbench) : undefined), [isBefore]);
  if (place.kind === 'start') return <StartPage onInterest={prepareWorkbench} />;
  return (
    <Suspense fallback={null}>
      {place.kind === 'wizard' ? <Wizard step={place.step} /> : <DocumentScreen {...{ place }} />}
    </Suspense>
  );
}

/** The workbench; where it is loaded already it comes at once, as what had to be waited for is held back a while. */
function DocumentScreen({ place }: { readonly place: Extract<Place, { kind: 'document' }> }) {
  const [Shown] = useState(() => loaded?.Workbench ?? Workbench);
  return <Shown {...{ place }} />;
}

/** What a document opens in, before one is opened; so that its rows need not be set anew, their letters too. */
function prepareWorkbench(): void {
  engine.start();
  if (loaded !== undefined) return;
  void loadWorkbench().then(
    () => document.fonts.load(`12px ${theme.fontFamilyMonospace}`),
    // Whoever opens a document is told why.
    () => undefined,
  );
}

/** Whether this browser was asked to fetch only what is wanted. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Where messages come up, from the first one on. */
function Messages() {
  const hasToasts = useShell((shell) => shell.hasToasts);
  return <Suspense fallback={null}>{hasToasts && <Toasts />}</Suspense>;
}
