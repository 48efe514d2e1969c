import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';

/** A piece of a template that could be read. */
export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: ResolvedReference };

/** The signs integers and UUIDs are written with. */
const KEY_SIGNS = /[^0-9a-f-]/;

/**
 * Whether no two rows of the table can get the same text: a value that identifies the row can be read back from it.
 *
 * It can where that is the only reference, or stands first or last among them with a sign in between that such a value
 * never holds (`{first_name}.{id}@example.org`).
 */
export function isDistinctText(pieces: readonly TemplatePiece[], table: TableSpec): boolean {
  const places = pieces.flatMap((piece, place) => (piece.kind === 'reference' ? [place] : []));
  return places.some((place, index) => {
    const piece = pieces[place];
    if (piece?.kind !== 'reference' || !identifies(piece.reference, table)) return false;
    if (places.length === 1) return true;
    const { type } = piece.reference.column;
    if (type !== 'integer' && type !== 'uuid') return false;
    if (index === places.length - 1) return parts(pieces[place - 1]);
    return index === 0 && parts(pieces[place + 1]);
  });
}

function parts(piece: TemplatePiece | undefined): boolean {
  return piece?.kind === 'text' && KEY_SIGNS.test(piece.text);
}

function identifies({ hops, column }: ResolvedReference, table: TableSpec): boolean {
  return hops.length === 0 && column.nullable !== true && isKept(column, table);
}

/** Whether the column's own binding is held to distinct values. */
function isKept(column: ColumnSpec, table: TableSpec): boolean {
  const isKey = table.key?.length === 1 && table.key[0] === column.name;
  return isKey || column.unique === true;
}
