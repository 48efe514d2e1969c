import type { DiagramTable } from './diagram.ts';
import type { Box, Size } from './geometry.ts';

/** The height of what names a table, and of a line below it, in pixels; the style sheet says the same. */
export const HEAD_PX = 46;
export const LINE_PX = 26;

const paddingPx = 5;
const characterPx = 7.8;
const leastPx = 168;
const mostPx = 300;

/** The room a table takes in the drawing, known before it is drawn. */
export function tableSize({ table, columns, more }: DiagramTable): Size {
  const lines = columns.length + (more > 0 ? 1 : 0);
  const longest = Math.max(table.length, ...columns.map(({ name }) => name.length));
  const width = Math.min(mostPx, Math.max(leastPx, Math.ceil(longest * characterPx) + 64));
  return { width, height: HEAD_PX + lines * LINE_PX + paddingPx };
}

/** Where a line of a table lies: line 0 is the first below its name. */
export function lineBox(table: Box, line: number): Box {
  return { x: table.x, y: table.y + HEAD_PX + line * LINE_PX, width: table.width, height: LINE_PX };
}

/** The room the words on a relation take. */
export function labelSize(label: string): Size {
  return { width: Math.ceil(label.length * 6.6) + 18, height: 24 };
}
