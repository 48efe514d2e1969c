import { VIEWS, type View } from '../state/workbench-state.ts';

/** A place of the studio that has an address. */
export type Place =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly view: View;
      readonly table?: string;
      readonly column?: string;
    };

/** Reads `#/d/<id>/<view>/<table>/<column>`; everything else is the start page. */
export function parsePlace(hash: string): Place {
  const [root, id, view, table, column] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodePart);
  if (root !== 'd' || !id) return { kind: 'start' };
  return {
    kind: 'document',
    id,
    view: VIEWS.find((each) => each === view) ?? 'rows',
    ...(table ? { table } : {}),
    ...(table && column ? { column } : {}),
  };
}

/** The address of a place, with its leading `#`. */
export function formatPlace(place: Place): string {
  if (place.kind === 'start') return '#/';
  const parts = [place.id, place.view, place.table, place.table && place.column].filter((part) => part !== undefined);
  return `#/d/${parts.map(encodeURIComponent).join('/')}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
