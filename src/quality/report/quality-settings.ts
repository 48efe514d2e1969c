import type { SemblanceDocument } from '../../schema/document-model.ts';

/** Effects, as shares, beyond which a check warns and fails. */
export interface EffectLimits {
  readonly warn: number;
  readonly fail: number;
}

/** How the checks of a column, or of a table, are judged. */
export interface QualitySettings {
  /** What its soft checks count in the score. */
  readonly weight: number;
  readonly limits: EffectLimits;
}

/** An effect below this share does not matter (R9). */
const USUAL_LIMIT = 0.01;

/** What the document says of how checks are judged, that of the column before that of its table before its own. */
export function qualitySettings(document: SemblanceDocument, table: string, column?: string): QualitySettings {
  const ofTable = document.tables.find(({ name }) => name === table);
  const ofColumn = ofTable?.columns.find(({ name }) => name === column);
  const said = { ...document.quality, ...ofTable?.quality, ...ofColumn?.quality };
  const { weight = 1, fail = USUAL_LIMIT, warn = Math.min(fail, USUAL_LIMIT) } = said;
  return { weight, limits: { warn: Math.min(warn, fail), fail } };
}
