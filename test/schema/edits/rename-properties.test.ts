import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { type ReferenceSite, referenceSites } from '../../../src/schema/edits/reference-sites.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { formulaTokens } from '../../../src/schema/formula/tokens.ts';
import { tableNamed } from '../../../src/schema/references/relations.ts';
import { resolveReference } from '../../../src/schema/references/resolve-reference.ts';
import { read, schema } from './shop.ts';

const TABLES = ['a', 'b', 'c', 'd'];
const COLUMNS = ['x', 'y', 'z'];
/** New names: free ones, those of other parts, and words of formulas. */
const NEW_NAMES = ['fresh', 'other', ...TABLES, ...COLUMNS, 'a_id', 'b_id', 'fk', 'null', 'is'];

const word = fc.constantFrom(...TABLES, ...COLUMNS, 'a_id', 'b_id', 'fk', 'nowhere');
const reference = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('.'));
const formula = fc
  .array(fc.oneof(reference, fc.constantFrom('+', '(', ')', "'x'", '"a.x"', 'x(', '1', ' and ', '$')))
  .map((parts) => parts.join(' '));

const generator = fc.oneof(
  fc.record({ kind: fc.constant('formula'), formula: formula.filter((text) => text !== '') }),
  fc.record({ kind: fc.constant('after'), column: reference }),
  fc.record({ kind: fc.constant('mixed'), of: fc.array(reference, { maxLength: 2 }), note: word }),
  fc.record({ kind: fc.constant('rollup'), table: fc.constantFrom(...TABLES), column: fc.constantFrom(...COLUMNS) }),
  fc.record({ kind: fc.constant('reference'), table: fc.constantFrom(...TABLES, 'nowhere') }),
);

/** Up to four tables; each may hang on any other and refer to anything, in a circle too. */
const anyDocument: fc.Arbitrary<SemblanceDocument> = fc
  .subarray(TABLES, { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .record({
            parent: fc.option(fc.constantFrom(...TABLES)),
            active: reference,
            carriesParent: fc.boolean(),
            foreign: fc.option(fc.constantFrom(...TABLES)),
            own: fc.uniqueArray(fc.tuple(fc.constantFrom(...COLUMNS), generator), {
              selector: ([column]) => column,
              minLength: 1,
            }),
            key: fc.subarray(COLUMNS),
          })
          .map(({ parent, active, carriesParent, foreign, own, key }) => ({
            name,
            key,
            rows:
              parent === null ? { kind: 'count', count: 1 } : { kind: 'per_parent', parent, active: { from: active } },
            columns: [
              ...(carriesParent
                ? [{ name: `${parent ?? 'a'}_id`, type: 'integer', generator: { kind: 'parent' } }]
                : []),
              ...(foreign === null
                ? []
                : [{ name: 'fk', type: 'integer', generator: { kind: 'reference', table: foreign } }]),
              ...own.map(([column, made]) => ({ name: column, type: 'integer', generator: made })),
            ],
          })),
      ),
    ),
  )
  .map((tables) =>
    read({ version: 1, name: 'any', seed: 1, timeframe: { start: '2024-01-01', end: '2025-01-01' }, tables }),
  );

/** Every part of a document that can be renamed. */
const anyRename = anyDocument.chain((document) => {
  const parts = document.tables.flatMap(({ name, columns }) => [
    { table: name, column: undefined },
    ...columns.map((column) => ({ table: name, column: column.name })),
  ]);
  return fc.record({
    document: fc.constant(document),
    part: fc.constantFrom(...parts),
    to: fc.constantFrom(...NEW_NAMES),
  });
});

function rename(document: SemblanceDocument, part: { table: string; column: string | undefined }, to: string) {
  return part.column === undefined
    ? renameTable(document, part.table, to, schema)
    : renameColumn(document, part.table, part.column, to, schema);
}

/** Which part each reference of a site means, by position; undefined where it means none. */
function meant(document: SemblanceDocument, site: ReferenceSite): readonly (string | undefined)[] {
  const column = (table: string | undefined, name: string) => {
    const index = document.tables.findIndex((each) => each.name === table);
    const at = document.tables[index]?.columns.findIndex((each) => each.name === name) ?? -1;
    return at < 0 ? undefined : `${index}.${at}`;
  };
  const dotted = (text: string) => {
    const from = tableNamed(document, site.table ?? '');
    const found = from === undefined ? undefined : resolveReference(document, from, text);
    return found?.kind === 'resolved' ? column(found.reference.table.name, found.reference.column.name) : undefined;
  };
  switch (site.refers) {
    case 'own_column':
      return [column(site.table, site.value)];
    case 'child_column':
      return [column(site.childTable, site.value)];
    case 'column':
      return [dotted(site.value)];
    case 'formula':
      return formulaTokens(site.value).map((token, at, all) =>
        token.kind === 'name' && all[at + 1]?.kind !== 'open' ? dotted(token.text) : token.text,
      );
    default: {
      const index = document.tables.findIndex((each) => each.name === site.value);
      return [index < 0 ? undefined : `${index}`];
    }
  }
}

describe('any rename that is made', () => {
  it('can be taken back by another, to an equal document', () => {
    fc.assert(
      fc.property(anyRename, fc.constantFrom('fresh', 'other'), ({ document, part }, to) => {
        const away = rename(document, part, to);
        if (away.kind === 'refused') throw new Error(away.reason);
        const there = part.column === undefined ? { table: to, column: undefined } : { table: part.table, column: to };
        const back = rename(away.document, there, part.column ?? part.table);
        expect(back).toMatchObject({ kind: 'edited' });
        expect(back.kind === 'edited' && back.document).toEqual(document);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('leaves every reference that led somewhere leading there', () => {
    let made = 0;
    fc.assert(
      fc.property(anyRename, ({ document, part, to }) => {
        const result = rename(document, part, to);
        if (result.kind === 'refused') return;
        made++;
        const after = referenceSites(result.document, schema);
        referenceSites(document, schema).forEach((site, index) => {
          const now = after[index];
          const meanings = now === undefined ? [] : meant(result.document, now);
          meant(document, site).forEach((meaning, at) => {
            if (meaning !== undefined) expect(meanings[at]).toBe(meaning);
          });
        });
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(made).toBeGreaterThan(200);
  });

  it('changes no text but names, keys and references', () => {
    const blank = (document: SemblanceDocument): unknown => {
      const paths = new Set(referenceSites(document, schema).map((site) => site.path));
      const strip = (value: unknown, path: string): unknown => {
        if (paths.has(path)) return 'reference';
        if (typeof value !== 'object' || value === null) return value;
        if (Array.isArray(value)) return value.map((item, index) => strip(item, `${path}/${index}`));
        return Object.entries(value)
          .filter(([key]) => key !== 'name' && key !== 'keyed_as')
          .map(([key, member]) => [key, strip(member, `${path}/${key}`)]);
      };
      return strip(document, '');
    };
    fc.assert(
      fc.property(anyRename, ({ document, part, to }) => {
        const result = rename(document, part, to);
        if (result.kind === 'edited') expect(blank(result.document)).toEqual(blank(document));
      }),
      { seed: 1 },
    );
  });

  it('keeps every stream name', () => {
    const keys = (document: SemblanceDocument) =>
      document.tables.map((table) => [
        table.keyed_as ?? table.name,
        ...table.columns.map((each) => each.keyed_as ?? each.name),
      ]);
    fc.assert(
      fc.property(anyRename, ({ document, part, to }) => {
        const result = rename(document, part, to);
        if (result.kind === 'edited') expect(keys(result.document)).toEqual(keys(document));
      }),
      { seed: 1 },
    );
  });
});
