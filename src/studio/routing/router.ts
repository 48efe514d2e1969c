import { useSyncExternalStore } from 'react';
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
  else window.history.replaceState(null, '', hash);
  notify();
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
