import type { BindContext } from '../plan/column-context.ts';

/**
 * What the values of a row keep among each other, or one with the document, told from the values alone: an e-mail address its
 * name, a postcode its city, a code its form. Reports look for rows that break it.
 */
export interface ValuePromise {
  readonly kind: 'pattern' | 'belongs';
  /** The columns of the row that it looks at, the column's own first. */
  readonly columns: readonly string[];
  /** What it is, as the end of a sentence: "fits its pattern". */
  readonly says: string;
  /** Whether the values, in the order of the columns, keep it: texts as such, numbers as the columns hold them; none is null. */
  readonly holds: (values: readonly (string | number)[]) => boolean;
}

/** The column of a table that holds a part of an entity. */
export function partColumn(
  { table }: Pick<BindContext, 'table'>,
  kind: string,
  of: string,
  part: string,
): string | undefined {
  return table.columns.find(({ generator }) => {
    return generator.kind === kind && generator.part === part && (generator.of ?? kind) === of;
  })?.name;
}
