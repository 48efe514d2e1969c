import { valueKeys } from '../../engine/generators/value-keys.ts';
import type { TableSpec } from '../../schema/document-model.ts';
import { relationSpec } from '../../schema/references/relation-spec.ts';
import { type Relation, relationsOf, tableNamed } from '../../schema/references/relations.ts';
import { type BrokenRows, countBroken, foldBroken } from '../measures/broken-rows.ts';
import type { Measure } from '../measures/measure.ts';
import type { TableSite } from '../measures/site.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';

/** A reference whose rows must agree with those they point at: an address with its order in the customer. */
interface Agreement {
  readonly relation: Relation;
  /** The column that points. */
  readonly column: string;
  /** What must be the same: of the row, and of the one it points at. */
  readonly own: string;
  readonly theirs: string;
}

interface AgreementTally {
  rows: number;
  readonly others: BrokenRows;
}

/** The references of a file that are said to agree with what they point at, where both columns are in the files. */
export function agreementsOf({ spec, document }: Pick<TableSite, 'spec' | 'document'>): readonly Agreement[] {
  return relationsOf(spec).flatMap((relation) => {
    const column = spec.columns.find(({ name }) => name === relation.column);
    const where = column && relationSpec(spec, column).where;
    if (column === undefined || column.hidden === true || typeof where !== 'object' || where === null) return [];
    const { column: theirs, equals_column: own } = where as {
      readonly column?: unknown;
      readonly equals_column?: unknown;
    };
    const isHeld = holds(spec, own) && holds(tableNamed(document, relation.target), theirs);
    return isHeld ? [{ relation, column: column.name, own: String(own), theirs: String(theirs) }] : [];
  });
}

/** Whether files hold a column of the table as it was made. */
function holds(table: TableSpec | undefined, column: unknown): boolean {
  const spec = table?.columns.find(({ name }) => name === column);
  return spec !== undefined && spec.hidden !== true && (spec.modifiers ?? []).length === 0;
}

/** Looks for rows of a file that point at a row of another group than their own. */
export function foundWhereMeasure(site: TableSite, agreement: Agreement): Measure<AgreementTally> {
  const { table, spec, path } = site;
  const { relation, column, own, theirs } = agreement;
  return {
    name: `where ${column}`,
    start: () => ({ rows: 0, others: { count: 0 } }),
    look(tally, block) {
      const { count } = block.rows;
      const mine = valueKeys(block.clean(own), count);
      const found = valueKeys(block.rows.read([relation], theirs), count);
      for (let row = 0; row < count; row++) {
        if (mine[row] === undefined || found[row] === undefined) continue;
        tally.rows++;
        if (mine[row] !== found[row]) countBroken(tally.others, block.rows, row);
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.others, next.others);
    },
    find({ rows, others }) {
      const answer = gateAnswer(others, rows, {
        title: `Every ${table.name}.${column} leads to a row of ${relation.target} with the same ${theirs}`,
        how: `${rows} values of ${own} were compared with those of the rows of ${relation.target} in the files.`,
        path: `${path}/columns/${spec.columns.findIndex(({ name }) => name === column)}/generator/where`,
      });
      const check = checkOf('foreign_key', table.name, [column], answer);
      return { checks: [{ ...check, id: `${check.id} where ${theirs}` }] };
    },
  };
}
