import type { TreeLine } from './tree-move.ts';

/** Where a line stands among those it shares a parent with. */
export interface SetPosition {
  /** From 1. */
  readonly position: number;
  readonly size: number;
}

/** The place of each line among its siblings; lines come in the order they are seen, in one or two levels. */
export function setPositions(lines: readonly Pick<TreeLine, 'level'>[]): readonly SetPosition[] {
  const outer = { count: 0 };
  let inner = { count: 0 };
  const places = lines.map(({ level }) => {
    if (level === 1) inner = { count: 0 };
    const set = level === 1 ? outer : inner;
    set.count += 1;
    return { set, position: set.count };
  });
  return places.map(({ set, position }) => ({ position, size: set.count }));
}
