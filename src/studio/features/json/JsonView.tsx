import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import classes from './json.module.css';
import { PlainJson } from './PlainJson.tsx';

const JsonEditor = lazy(async () => ({ default: (await import('./JsonEditor.tsx')).JsonEditor }));

/** The document as JSON: in an editor that arrives on first use, or as plain text below 768 pixels. */
export function JsonView() {
  const isWide = useMediaQuery('(min-width: 768px)', true, { getInitialValueInEffect: false });
  if (!isWide) return <PlainJson />;
  return (
    <Suspense fallback={<div className={classes.loading}>Opening the editor…</div>}>
      <JsonEditor />
    </Suspense>
  );
}
