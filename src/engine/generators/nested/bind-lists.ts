import type { KindSpec } from '../../../schema/kind.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { COUNT_LAWS } from '../../rows/counts/registry.ts';
import { NestedRows } from '../../rows/nested-rows.ts';
import type { RowSet } from '../../rows/row-set.ts';
import type { BoundGenerator, GeneratorKind } from '../generator-kind.ts';
import { bindFields } from './bind-fields.ts';
import { listTexts } from './list-texts.ts';
import type { Part } from './part.ts';
import { streamOf } from './stream-of.ts';

/** More elements in a cell belong into a table: cells are made some thousand at a time. */
const MOST_ELEMENTS = 1000;

/**
 * Binds the list of each row. How many elements it has is drawn as the children of a parent are, and each element is one:
 * a longer list begins with the elements of the shorter one.
 */
export function bindLists(
  parts: readonly Part[],
  count: KindSpec,
  areObjects: boolean,
  context: ColumnContext,
  all: readonly GeneratorKind[],
): BoundGenerator | undefined {
  const law = COUNT_LAWS.find((each) => each.kind === count.kind)?.bind(count, context, '/count');
  if (law === undefined) return undefined;
  const stream = streamOf(context);
  const elementsPerRow = law.mean * (context.nesting?.elementsPerRow ?? 1);
  const fields = bindFields(parts, { stream: `${stream}[]`, isListed: true, elementsPerRow }, context, all);
  if (fields === undefined) return undefined;
  if (elementsPerRow > MOST_ELEMENTS) {
    context.report({
      code: 'too_large',
      at: '/count',
      message: `A cell would hold about ${Math.floor(elementsPerRow)} elements; at most ${MOST_ELEMENTS} can be.`,
      hint: 'Take fewer, or a table whose rows come per parent.',
    });
    return undefined;
  }
  const countKey = context.stream('count', stream);
  const identityKey = context.stream('identity', stream);
  const sizes = (rows: RowSet): Int32Array => {
    const uniforms = rows.uniforms(countKey);
    const counts = new Int32Array(rows.count);
    for (let row = 0; row < counts.length; row++) counts[row] = law.count(uniforms[row] as number, 0, law.mean);
    return counts;
  };
  const [only] = parts;
  return {
    nullable: false,
    distinct: false,
    sizes,
    fill(rows) {
      const counts = sizes(rows);
      const elements = new NestedRows(rows, fields.table, { identityKey, ...numbered(counts) });
      return listTexts(
        areObjects ? fields.objects(elements) : fields.values(elements, only?.column.name ?? ''),
        counts,
      );
    },
  };
}

/** The row and the number of each element, list behind list. */
function numbered(sizes: Int32Array): { readonly owners: Int32Array; readonly numbers: Int32Array } {
  let total = 0;
  for (let row = 0; row < sizes.length; row++) total += sizes[row] as number;
  const owners = new Int32Array(total);
  const numbers = new Int32Array(total);
  let at = 0;
  for (let row = 0; row < sizes.length; row++) {
    for (let number = 0; number < (sizes[row] as number); number++) {
      owners[at] = row;
      numbers[at++] = number;
    }
  }
  return { owners, numbers };
}
