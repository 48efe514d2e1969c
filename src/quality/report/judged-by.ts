import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { QualityCheck } from './quality-check.ts';
import { qualitySettings } from './quality-settings.ts';

/** A soft check with what the document says of how it is judged, where that is not as usual. */
export function judgedBy(document: SemblanceDocument, check: QualityCheck): QualityCheck {
  if (check.score === undefined) return check;
  const { weight, limits } = qualitySettings(document, check.table, check.columns[0]);
  const usual = qualitySettings({ ...document, quality: undefined, tables: [] }, check.table).limits;
  const isUsual = limits.warn === usual.warn && limits.fail === usual.fail;
  return { ...check, ...(weight !== 1 && { weight }), ...(!isUsual && { limits }) };
}
