import { nextMessage } from '../../runtime/next-message.ts';
import type { Workbench } from '../state/create-workbench.ts';
import { useShownRun } from '../state/shown-run.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { formatPlace, type Place } from './place.ts';
import { currentPlace, navigate, onPlace } from './router.ts';

/**
 * Keeps the address and the workbench's view, selection and run whose report is shown the same, whichever of them moves;
 * returns how to stop.
 */
export function mirrorPlace({ store, show, select }: Workbench): () => void {
  // What follows the address moves piece by piece: between the pieces it is at no place.
  let isMoving = false;
  const write = (how: 'push' | 'replace') => {
    const place = placeOf(store.getState());
    const here = currentPlace();
    if (isMoving || place === undefined || here.kind !== 'document' || here.id !== place.id) return;
    if (formatPlace(place) !== formatPlace(here)) navigate(place, how);
  };
  // A new entry of the tab's history takes the browser a third of what a press costs: it is made in a task of its own.
  let isPushing = false;
  const pushSoon = () => {
    if (isMoving || isPushing) return;
    isPushing = true;
    void nextMessage().then(() => {
      isPushing = false;
      write('push');
    });
  };
  const stopState = store.subscribe((state, previous) => {
    // What follows from an edit or from opening is no place a person went to.
    const isFollowing = state.document !== previous.document || state.documentId !== previous.documentId;
    // What is about to be pushed is the place as it is by then.
    if (!isFollowing) pushSoon();
    else if (!isPushing) write('replace');
  });
  const stopRun = useShownRun.subscribe(pushSoon);
  const stopAddress = onPlace(() => {
    const here = currentPlace();
    const { documentId, document } = store.getState();
    if (here.kind !== 'document' || here.id !== documentId || document === undefined) return;
    isMoving = true;
    if (here.view === 'report') useShownRun.setState({ id: here.run });
    show(here.view);
    select({
      ...(here.table === undefined ? {} : { table: here.table }),
      ...(here.column === undefined ? {} : { column: here.column }),
      ...(here.row === undefined ? {} : { row: here.row }),
    });
    isMoving = false;
  });
  return () => {
    stopState();
    stopRun();
    stopAddress();
  };
}

function placeOf({ documentId, view, selection }: WorkbenchState): Extract<Place, { kind: 'document' }> | undefined {
  const { id: run } = useShownRun.getState();
  if (documentId === undefined) return undefined;
  return {
    kind: 'document',
    id: documentId,
    view,
    ...selection,
    ...(view === 'report' && run !== undefined && { run }),
  };
}
