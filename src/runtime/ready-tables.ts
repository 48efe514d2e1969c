import type { Engine } from '../engine/rows/engine.ts';
import { rowsPage } from './rows-page.ts';

/** Of some tables, those whose rows can be made already: an engine throws where it lacks something that is not prepared. */
export function readyTables(engine: Engine, names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => isReady(engine, name)));
}

function isReady(engine: Engine, name: string): boolean {
  try {
    rowsPage(engine, name, 0, 1);
    return true;
  } catch {
    return false;
  }
}
