import { formatTables } from '../formats/format-tables.ts';
import type { SemblanceDocument, TableSpec } from '../schema/document-model.ts';
import { comparedTimes } from '../schema/references/compared-times.ts';
import { parentOf, tableNamed } from '../schema/references/relations.ts';
import type { LibraryPlan } from './library/compile-document.ts';
import { generate, type Row } from './library/generate-rows.ts';

/** Rows that break a promise of every document, as the files show them. */
export interface IntegrityFault {
  readonly table: string;
  /** `duplicate`: keys that come twice. `orphan`: a foreign key that leads nowhere. `early`: rows before the row they belong to. */
  readonly kind: 'duplicate' | 'orphan' | 'early';
  /** The columns of the key, or of the foreign key. */
  readonly columns: readonly string[];
  readonly rows: number;
}

/** What a table keeps of its rows: by key the time, and what its foreign keys and its own time hold. */
interface Kept {
  readonly timeOf: Map<string, string | undefined>;
  readonly rows: Row[];
}

/**
 * Generates every row of a plan and looks for duplicate keys, orphans and children before their parents, from the rows
 * alone. Keeps the keys and times of all rows, so that it is meant for samples.
 */
export async function integrityFaults(plan: LibraryPlan): Promise<readonly IntegrityFault[]> {
  const { document } = plan.job.plan;
  const tables = formatTables(document.tables.map((spec) => ({ spec, rows: 0 })));
  const kept = new Map<string, Kept>(tables.map(({ name }) => [name, { timeOf: new Map(), rows: [] }]));
  const faults: IntegrityFault[] = [];
  const keyOf = new Map(tables.map(({ name, key }) => [name, key]));
  const neededOf = new Map(tables.map((table) => [table.name, neededColumns(document, table)]));
  const twice = new Map<string, number>();
  for await (const { table, row } of generate(plan).rows()) {
    const [own, spec] = [kept.get(table), tableNamed(document, table)];
    const key = keyOf.get(table) ?? [];
    if (spec === undefined || own === undefined) continue;
    const short = Object.fromEntries(Object.entries(row).filter(([column]) => neededOf.get(table)?.has(column)));
    own.rows.push(short);
    if (key.length === 0) continue;
    const held = keyText(short, key) ?? '';
    if (own.timeOf.has(held)) twice.set(table, (twice.get(table) ?? 0) + 1);
    own.timeOf.set(held, timeText(short, spec));
  }
  for (const [table, rows] of twice) faults.push({ table, kind: 'duplicate', columns: keyOf.get(table) ?? [], rows });
  for (const { name, foreignKeys } of tables) {
    for (const foreignKey of foreignKeys) faults.push(...foreignKeyFaults(document, name, foreignKey, kept));
  }
  return faults;
}

/** The columns that are looked at: key, foreign keys and times. */
function neededColumns(
  document: SemblanceDocument,
  { name, key, foreignKeys }: ReturnType<typeof formatTables>[number],
): ReadonlySet<string> {
  const spec = tableNamed(document, name);
  const times = [spec?.time, ...(spec?.columns.filter(isEventTime).map((column) => column.name) ?? [])];
  const stated = times.filter((time) => time !== undefined);
  return new Set([...key, ...stated, ...foreignKeys.flatMap(({ columns }) => columns)]);
}

function foreignKeyFaults(
  document: SemblanceDocument,
  name: string,
  { columns, target }: { readonly columns: readonly string[]; readonly target: string },
  kept: ReadonlyMap<string, Kept>,
): readonly IntegrityFault[] {
  const [spec, targetSpec] = [tableNamed(document, name), tableNamed(document, target)];
  const parents = kept.get(target)?.timeOf;
  if (spec === undefined || targetSpec === undefined || parents === undefined) return [];
  const isOrdered = comesLater(spec, targetSpec, columns);
  let [orphans, early] = [0, 0];
  for (const row of kept.get(name)?.rows ?? []) {
    const held = keyText(row, columns);
    if (held === undefined) continue;
    if (!parents.has(held)) orphans += 1;
    else if (isOrdered && isBefore(timeText(row, spec), parents.get(held))) early += 1;
  }
  return [
    ...(orphans > 0 ? [{ table: name, kind: 'orphan', columns, rows: orphans } as const] : []),
    ...(early > 0 ? [{ table: name, kind: 'early', columns, rows: early } as const] : []),
  ];
}

/** Whether no row may come before the one it points at: both state a time, and a reference does not look away from it. */
function comesLater(spec: TableSpec, target: TableSpec, columns: readonly string[]): boolean {
  const generators = spec.columns.filter((column) => columns.includes(column.name)).map(({ generator }) => generator);
  const isParent = parentOf(spec) === target.name && generators.every(({ kind }) => kind === 'parent');
  const existing = isParent ? undefined : generators.find((each) => each.existing !== undefined)?.existing;
  return comparedTimes(spec, target, existing) !== undefined;
}

function isEventTime({ generator }: TableSpec['columns'][number]): boolean {
  return generator.kind === 'event_time';
}

function timeText(row: Row, spec: TableSpec): string | undefined {
  const time = spec.time ?? spec.columns.find(isEventTime)?.name;
  const held = time === undefined ? undefined : row[time];
  return typeof held === 'string' ? held : undefined;
}

/** Whether one ISO 8601 text comes before another, at the coarser of the two: a day is not before a moment in it. */
function isBefore(time: string | undefined, other: string | undefined): boolean {
  if (time === undefined || other === undefined) return false;
  const length = Math.min(time.length, other.length);
  return time.slice(0, length) < other.slice(0, length);
}

/** The values of a key as one text; undefined where one of them is empty. */
function keyText(row: Row, columns: readonly string[]): string | undefined {
  const values = columns.map((column) => row[column]);
  return values.some((value) => value === null || value === undefined) ? undefined : JSON.stringify(values);
}
