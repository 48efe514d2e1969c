import { DOMAIN_INDEX } from '../../src/runtime/domain-index.ts';
import { libraryTexts } from '../../src/runtime/library/library-texts.ts';
import { templateSources } from '../../src/runtime/templates.ts';
import type { JsonValue } from '../../src/schema/json-value.ts';
import { checkDocument, type OpenDocument, openDocument } from './open-document.ts';

/** About as many rows are made of a template in tests; the rich ones have many more. */
const TEST_ROWS = 8000;

/** A template, and the scale at which tests look at it. */
export interface TestTemplate {
  readonly id: string;
  readonly value: JsonValue;
  readonly scale: number;
}

/** Every template there is. */
export const testTemplates: readonly TestTemplate[] = await Promise.all(
  templateSources.map(async ({ id, load }) => {
    const card = DOMAIN_INDEX.templates.find((each) => each.id === id);
    const rows = card?.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0;
    const scale = Math.min(1, Math.ceil((100 * TEST_ROWS) / Math.max(1, rows)) / 100);
    return { id, value: await load(), scale };
  }),
);

/** A template at its test scale, ready to give rows. */
export function openTemplate({ value, scale }: TestTemplate): OpenDocument {
  const { plan } = checkDocument(value, scale);
  const textMakers = plan && libraryTexts(plan);
  return openDocument(value, { scale, ...(textMakers && { textMakers }) });
}
