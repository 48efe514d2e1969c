import { useEffect, useState } from 'react';
import { mirrorPlace } from './routing/mirror-place.ts';
import type { Place } from './routing/place.ts';
import { useShownRun } from './state/shown-run.ts';
import { useWorkbench, workbench } from './state/workbench.ts';
import { session } from './storage/current-session.ts';

type Props = Extract<Place, { kind: 'document' }>;

/** Opens the document of a place and keeps the address and the selection the same. */
export function useDocumentAt(place: Extract<Place, { kind: 'document' }>): 'opening' | 'open' | 'missing' {
  const { id } = place;
  const openId = useWorkbench((state) => state.documentId);
  const [missingId, setMissingId] = useState<string>();
  const [first] = useState(place);
  useEffect(() => {
    let isGone = false;
    const { view, table, column, row }: Omit<Props, 'kind' | 'id'> = first.id === id ? first : { view: 'rows' };
    if (first.id === id && first.run !== undefined) useShownRun.setState({ id: first.run });
    const selection = {
      ...(table !== undefined && { table }),
      ...(column !== undefined && { column }),
      ...(row !== undefined && { row }),
    };
    void session.open(id, { view, selection }).then((isThere) => {
      if (!isGone) setMissingId(isThere ? undefined : id);
    });
    return () => {
      isGone = true;
    };
  }, [id, first]);
  useEffect(() => mirrorPlace(workbench), []);
  if (missingId === id) return 'missing';
  return openId === id ? 'open' : 'opening';
}
