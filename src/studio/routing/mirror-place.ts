import type { Workbench } from '../state/create-workbench.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { formatPlace, type Place } from './place.ts';
import { currentPlace, navigate, onPlace } from './router.ts';

/** Keeps the address and the workbench's view and selection the same, whichever of them moves; returns how to stop. */
export function mirrorPlace({ store, show, select }: Workbench): () => void {
  const stopState = store.subscribe((state, previous) => {
    const place = placeOf(state);
    const here = currentPlace();
    if (place === undefined || here.kind !== 'document' || here.id !== place.id) return;
    // What follows from an edit or from opening is no place a person went to.
    const isFollowing = state.document !== previous.document || state.documentId !== previous.documentId;
    if (formatPlace(place) !== formatPlace(here)) navigate(place, isFollowing ? 'replace' : 'push');
  });
  const stopAddress = onPlace(() => {
    const here = currentPlace();
    const { documentId, document } = store.getState();
    if (here.kind !== 'document' || here.id !== documentId || document === undefined) return;
    show(here.view);
    select({
      ...(here.table === undefined ? {} : { table: here.table }),
      ...(here.column === undefined ? {} : { column: here.column }),
      ...(here.row === undefined ? {} : { row: here.row }),
    });
  });
  return () => {
    stopState();
    stopAddress();
  };
}

function placeOf({ documentId, view, selection }: WorkbenchState): Extract<Place, { kind: 'document' }> | undefined {
  return documentId === undefined ? undefined : { kind: 'document', id: documentId, view, ...selection };
}
