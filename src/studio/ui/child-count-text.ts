import type { TableSpec } from '../../schema/document-model.ts';

/** How many children a parent can have, in words. With event times a parent is there for a part of the period only, so there may be none. */
export function childCountText({ rows, columns }: TableSpec): string {
  const isProcess = rows['active'] !== undefined || columns.some(({ generator }) => generator.kind === 'event_time');
  const count = rows['count'];
  if (isProcess || typeof count !== 'object' || count === null) return '0 or more';
  const exact = 'count' in count && typeof count.count === 'number' ? count.count : undefined;
  if (exact !== undefined) return `exactly ${exact}`;
  const least = 'min' in count && typeof count.min === 'number' ? count.min : 0;
  const most = 'max' in count && typeof count.max === 'number' ? count.max : undefined;
  if (most === least) return `exactly ${least}`;
  return most === undefined ? `${least} or more` : `${least} to ${most}`;
}
