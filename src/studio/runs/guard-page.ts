import type { RunRecord } from './run-record.ts';

/**
 * Lets the browser ask before the page goes away while a run would have to begin again from its start; one that can be gone
 * on with asks nothing. Returns how to stop.
 */
export function guardPage({ place }: Pick<RunRecord, 'place'>): () => void {
  const canGoOn = place.kind === 'folder' || (place.kind === 'download' && place.store === 'disk');
  if (canGoOn) return () => undefined;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
