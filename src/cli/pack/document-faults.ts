import { integrityFaults } from '../../runtime/integrity-faults.ts';
import { compile } from '../../runtime/library/compile-document.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { isJsonArray, isJsonObject, type JsonValue } from '../../schema/json-value.ts';
import { valueAt } from '../../schema/pointer.ts';
import { countOf } from '../count-of.ts';

/** About as many rows are made of a document to look at them. */
const SAMPLE_ROWS = 20_000;

const WORDS = {
  duplicate: 'have a key that another row has',
  orphan: 'point at a row that is not there',
  early: 'come before the row they belong to',
} as const;

/**
 * What is wrong with a document that comes with Semblance, a sentence each: errors and warnings, tables that stand alone,
 * and what a sample of its rows shows.
 */
export async function documentFaults(document: SemblanceDocument | JsonValue): Promise<readonly string[]> {
  const { plan, diagnostics } = compile(document);
  const found = diagnostics.filter(({ severity }) => severity !== 'info').map((each) => placedLine(each, document));
  if (plan === undefined || found.length > 0) return found;
  if (plan.tables.length < 2) return ['It has a single table; what comes with Semblance shows at least two.'];
  const rows = plan.tables.reduce((sum, table) => sum + table.rows, 0);
  const sample = compile(document, { scale: Math.min(1, SAMPLE_ROWS / Math.max(1, rows)) });
  if (sample.plan === undefined) {
    return sample.diagnostics.map((each) => `With fewer rows, ${placedLine(each, document)}`);
  }
  return (await integrityFaults(sample.plan)).map(
    ({ table, kind, columns, rows: wrong }) =>
      `${countOf(wrong, 'row')} of ${table} ${WORDS[kind]} (${columns.join(', ')}).`,
  );
}

/** A finding as a sentence that names the table and the column, which a person finds sooner than a pointer. */
export function placedLine({ path, severity, message, hint }: Diagnostic, document: unknown): string {
  const [, list, t, , c] = path.split('/');
  const root = document as JsonValue;
  const table = list === 'tables' ? nameAt(root, `/tables/${t}`) : undefined;
  const column = table !== undefined && c !== undefined ? nameAt(root, `/tables/${t}/columns/${c}`) : undefined;
  const where = [table, column].filter((name) => name !== undefined).join('.');
  return `${where === '' ? path : where}: ${severity === 'error' ? '' : `${severity}: `}${message} ${hint}`;
}

function nameAt(root: JsonValue, path: string): string | undefined {
  const value = valueAt(root, path);
  return isJsonObject(value) && !isJsonArray(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}
