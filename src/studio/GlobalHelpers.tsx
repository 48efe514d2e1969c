import { lazy, Suspense, useEffect } from 'react';
import { useActionKeys } from './actions/useActionKeys.ts';
import { DropZone } from './features/shell/DropZone.tsx';
import { useShell } from './state/shell.ts';
import { session } from './storage/current-session.ts';

const Palette = lazy(async () => {
  const [{ Palette: Lines }, { kindChoices }] = await Promise.all([
    import('./features/shell/Palette.tsx'),
    import('./features/inspector/kind-choices.ts'),
  ]);
  return { default: () => <Lines choices={kindChoices} /> };
});
const QuestionDialog = lazy(async () => ({
  default: (await import('./features/shell/QuestionDialog.tsx')).QuestionDialog,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await import('./features/shell/ShortcutSheet.tsx')).ShortcutSheet,
}));

/** What is there on every page: shortcuts, palette, shortcut sheet, the target for dropped files, saving before leaving. */
export function GlobalHelpers() {
  const isPaletteOpen = useShell((shell) => shell.isPaletteOpen);
  const isShortcutSheetOpen = useShell((shell) => shell.isShortcutSheetOpen);
  const hasQuestion = useShell((shell) => shell.question !== undefined);
  useActionKeys();
  useEffect(() => {
    const save = () => void session.flush();
    const saveHidden = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', saveHidden);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', saveHidden);
      window.removeEventListener('pagehide', save);
    };
  }, []);
  return (
    <>
      <DropZone />
      <Suspense fallback={null}>
        {hasQuestion && <QuestionDialog />}
        {isPaletteOpen && <Palette />}
        {isShortcutSheetOpen && <ShortcutSheet />}
      </Suspense>
    </>
  );
}
