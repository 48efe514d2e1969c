import type { PickKind } from './pick-kind.ts';
import { uniformPick } from './uniform.ts';
import { weightedPick } from './weighted.ts';
import { zipfPick } from './zipf.ts';

/** The ways a reference chooses its row; a new one is one file and one line here. */
export const PICKS: readonly PickKind[] = [uniformPick, zipfPick, weightedPick];
