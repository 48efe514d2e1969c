import type { CountLawKind } from '../count-law-kind.ts';
import { PLAIN_COUNT_LAWS } from './plain-laws.ts';
import { zeroInflatedCount } from './zero-inflated.ts';

/** The laws of how many children a parent has; a new one is one file and one line here, or in the list of plain ones. */
export const COUNT_LAWS: readonly CountLawKind[] = [...PLAIN_COUNT_LAWS, zeroInflatedCount];
