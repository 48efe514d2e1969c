import { useEffect, useState } from 'react';
import { mirrorPlace } from './routing/mirror-place.ts';
import type { Place } from './routing/place.ts';
import { useWorkbench, workbench } from './state/workbench.ts';
import { session } from './storage/current-session.ts';

/** Opens the document of a place and keeps the address and the selection the same. */
export function useDocumentAt(place: Extract<Place, { kind: 'document' }>): 'opening' | 'open' | 'missing' {
  const { id } = place;
  const openId = useWorkbench((state) => state.documentId);
  const [missingId, setMissingId] = useState<string>();
  const [first] = useState(place);
  useEffect(() => {
    let isGone = false;
    const { table, column, view } =
      first.id === id ? first : { table: undefined, column: undefined, view: 'rows' as const };
    const selection = { ...(table === undefined ? {} : { table }), ...(column === undefined ? {} : { column }) };
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
