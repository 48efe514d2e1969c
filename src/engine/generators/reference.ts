import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { tableNamed } from '../../schema/references/relations.ts';
import { timeColumnOf } from '../../schema/references/time-column.ts';
import { reportUnknownTable } from '../plan/unknown-table.ts';
import { permutation } from '../random/permutation.ts';
import type { RowSet } from '../rows/row-set.ts';
import { defineGenerator } from './generator-kind.ts';
import { keyColumnOf } from './key-column.ts';
import { PICKS } from './picks/registry.ts';
import { sameShape } from './same-shape.ts';

export const reference = defineGenerator({
  title: 'Points at a row',
  question: 'Which row of another table does it point at?',
  summary: 'A foreign key: the key of a row of another table, picked evenly or with favourites.',
  family: 'Keys',
  types: ['integer', 'uuid', 'text', 'decimal', 'date', 'timestamp'],
  schema: kindSchema('reference', {
    table: field.reference('table', { title: 'Table', description: 'The table it points at.', example: 'product' }),
    pick: field
      .nested(kindUnion(PICKS), {
        title: 'Pick',
        description: 'How a row is chosen; all alike where it is left out.',
        example: { kind: 'zipf', exponent: 1.1 },
        fallback: { kind: 'uniform' },
      })
      .optional(),
  }),
  example: { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 1.1 } },
  defaults: { kind: 'reference', table: '' },
  bind(spec, context) {
    const { document, table, column, report } = context;
    const target = tableNamed(document, spec.table);
    if (target === undefined) {
      const others = document.tables.filter((each) => each !== table).map((each) => each.name);
      reportUnknownTable(context, spec.table, '/table', others);
      return undefined;
    }
    if (target === table) {
      report({
        code: 'cycle',
        at: '/table',
        message: `"${column.name}" points at its own table.`,
        hint: 'A table cannot point at itself in this version; point at another table.',
      });
      return undefined;
    }
    const key = keyColumnOf(target, context);
    if (key === undefined || !sameShape(key, context)) return undefined;
    if (timeColumnOf(table) !== undefined && timeColumnOf(target) !== undefined) {
      report({
        code: 'time_order',
        severity: 'warning',
        at: '/table',
        message: `A row of ${table.name} may point at a row of ${target.name} that came later: references do not look at times in this version.`,
        hint: `Make ${table.name} come per ${target.name}, where no child is older than its parent.`,
      });
    }
    const pickSpec = spec.pick ?? { kind: 'uniform' };
    const pick = PICKS.find((each) => each.kind === pickSpec.kind)?.bind(pickSpec);
    if (pick === undefined) return undefined;
    context.dependOn({ kind: 'rows', table: target.name });
    context.dependOn({ kind: 'column', table: target.name, column: key.name });
    const valueKey = context.stream('value');
    const orderKey = context.stream('order');
    const hops = [{ kind: 'key', column: column.name, target: target.name }] as const;
    const prepared = perSize((size) => ({ ranks: pick.forSize(size), order: permutation(orderKey, size) }));
    return {
      nullable: false,
      distinct: false,
      picks(rows: RowSet) {
        const { ranks, order } = prepared(rows.engine.rowCount(target.name));
        const picks = rows.uniforms(valueKey);
        ranks.fill(picks, rows.count, picks);
        if (pick.skewed) order.fillPermuted(picks, rows.count, picks);
        return picks;
      },
      fill: (rows) => rows.read(hops, key.name),
    };
  },
});

/** Remembers the last thing made for a number of rows, which rarely changes while a document is bound. */
function perSize<Made>(make: (size: number) => Made): (size: number) => Made {
  let last: { readonly size: number; readonly made: Made } | undefined;
  return (size) => {
    if (last?.size !== size) last = { size, made: make(size) };
    return last.made;
  };
}
