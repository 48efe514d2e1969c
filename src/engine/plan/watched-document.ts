import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import type { KindSpec } from '../../schema/kind.ts';
import type { ReadRecorder } from './read-recorder.ts';

/**
 * A document that tells a recorder which parameters of its generators and row sources, and which lists of modifiers, are
 * looked at; for everybody else it is the document that it was made of. Nothing tells of the rest, `skeletonOf` has it all.
 */
export function watchedDocument(
  document: SemblanceDocument,
  recorder: ReadRecorder,
  before?: { readonly document: SemblanceDocument; readonly isSame: (part: string) => boolean },
): SemblanceDocument {
  return {
    ...document,
    tables: document.tables.map((table, t) => {
      const old = before?.document.tables[t];
      const columns = table.columns.map((column, c) => {
        const kept = old?.columns[c];
        return kept !== undefined && before?.isSame(columnPart(t, c)) === true
          ? kept
          : watchedColumn(column, columnPart(t, c), recorder);
      });
      const isSame = before?.isSame(rowsPart(t)) === true && columns.every((column, c) => column === old?.columns[c]);
      if (old !== undefined && isSame) return old;
      const rows = () => watchedKind(table.rows, rowsPart(t), recorder);
      return withGetters({ ...table, columns }, { rows });
    }),
  };
}

/** The name of a column among the parts of a document. */
export function columnPart(table: number, column: number): string {
  return `${table}.${column}`;
}

/** The name of the row source of a table among the parts of a document. */
export function rowsPart(table: number): string {
  return `${table}.rows`;
}

/** Whatever a document says apart from the parameters that a watched one tells of, as JSON. */
export function skeletonOf(document: SemblanceDocument): string {
  const bare = ({ generator: _generator, modifiers, ...rest }: ColumnSpec) => [rest, modifiers !== undefined];
  const tables = document.tables.map(({ rows: _rows, columns, ...rest }: TableSpec) => [rest, columns.map(bare)]);
  return JSON.stringify({ ...document, tables });
}

/** What is read of a part: one of its parameters, by name, or all names there are. */
export function readOf(part: string, parameter: string | symbol | undefined): string {
  return parameter === undefined ? `${part} *` : `${part} ${String(parameter)}`;
}

/** What is read of the modifiers of a column. */
export function modifiersOf(part: string): string {
  return `${part} #modifiers`;
}

function watchedColumn(column: ColumnSpec, part: string, recorder: ReadRecorder): ColumnSpec {
  const generator = () => watchedKind(column.generator, part, recorder);
  if (column.modifiers === undefined) return withGetters(column, { generator });
  const modifiers = () => {
    recorder.note(modifiersOf(part));
    return column.modifiers;
  };
  return withGetters(column, { generator, modifiers });
}

/** The spec itself where nobody listens, so that it is what it was for all that comes later. */
function watchedKind<Spec extends KindSpec>(spec: Spec, part: string, recorder: ReadRecorder): Spec {
  if (!recorder.isOn) return spec;
  const note = (parameter?: string | symbol) => recorder.note(readOf(part, parameter));
  return new Proxy(spec, {
    get(target, parameter, receiver) {
      note(parameter);
      return Reflect.get(target, parameter, receiver) as unknown;
    },
    has(target, parameter) {
      note(parameter);
      return Reflect.has(target, parameter);
    },
    getOwnPropertyDescriptor(target, parameter) {
      note(parameter);
      return Reflect.getOwnPropertyDescriptor(target, parameter);
    },
    ownKeys(target) {
      note();
      return Reflect.ownKeys(target);
    },
  });
}

/** The same object, some of whose members are found out when they are read; its keys keep their order. */
function withGetters<Part extends object>(
  part: Part,
  getters: { readonly [Key in keyof Part]?: () => Part[Key] },
): Part {
  const copy = { ...part };
  for (const key of Object.keys(getters) as (keyof Part)[]) {
    const get = getters[key];
    if (get !== undefined) Object.defineProperty(copy, key, { get, enumerable: true, configurable: true });
  }
  return copy;
}
