import type { Engine } from '../../engine/rows/engine.ts';

/** Whether the rows of a table stand in order of time, or their parents do: rows that stand together are then of one time. */
export function goesByTime(engine: Engine, name: string): boolean {
  const { spec, rows } = engine.table(name);
  return spec.order === 'time' || (rows.kind === 'children' && goesByTime(engine, rows.parent));
}
