import { useMemo, useSyncExternalStore } from 'react';
import { formatPlace, type Place, parsePlace } from './place.ts';

const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', notify);
  };
}

/** Goes to a place: a new entry of the tab's history, or instead of the present one. */
export function navigate(place: Place, how: 'push' | 'replace' = 'push'): void {
  const hash = formatPlace(place);
  if (hash === currentHash()) return;
  if (how === 'push') window.history.pushState(null, '', hash);
  else window.history.replaceState(window.history.state, '', hash);
  notify();
}

/** Goes on from one place to another, so that `useCameFrom` can offer the way back there. */
export function followTo(from: Place, to: Place): void {
  window.history.replaceState(window.history.state, '', formatPlace(from));
  window.history.pushState({ cameFrom: formatPlace(from) }, '', formatPlace(to));
  notify();
}

/** The place the present one was followed to from; undefined where a person came here otherwise. */
export function useCameFrom(): Place | undefined {
  const hash = useSyncExternalStore(subscribe, cameFromHash);
  return useMemo(() => (hash === undefined ? undefined : parsePlace(hash)), [hash]);
}

/** The place the address names now. */
export function currentPlace(): Place {
  return parsePlace(window.location.hash);
}

/** Calls back at every change of place, by whichever way. */
export function onPlace(listener: () => void): () => void {
  return subscribe(listener);
}

/** The hash of the present place; the component renders again when it changes. */
export function usePlace(): Place {
  return parsePlace(useSyncExternalStore(subscribe, currentHash));
}

function currentHash(): string {
  return window.location.hash;
}

function cameFromHash(): string | undefined {
  const state: unknown = window.history.state;
  const hasOne = typeof state === 'object' && state !== null && 'cameFrom' in state;
  return hasOne && typeof state.cameFrom === 'string' ? state.cameFrom : undefined;
}
