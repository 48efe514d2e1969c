import type { SemblanceDocument } from '../document-model.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import { moveItem } from './move-item.ts';

/** A document whose table at index `from` stands at index `to`; no data change. */
export function moveTable(document: SemblanceDocument, from: number, to: number): EditResult {
  const tables = moveItem(document.tables, from, to);
  const moved = tables?.[to];
  if (tables === undefined || moved === undefined) return refused('There is no such place among the tables.');
  return edited(tables === document.tables ? document : { ...document, tables }, { table: moved.name });
}
