import { columnsOfRelation } from '../../schema/references/columns-of-relation.ts';
import { relationNameOf } from '../../schema/references/relations.ts';
import type { ColumnContext, Finding } from '../plan/column-context.ts';

/**
 * The context in which a column binds the pick it shares with the other columns of its relation (R42): streams are those
 * of the relation, and what is wrong is reported once, by the column that says it.
 */
export function relationContext(context: ColumnContext): ColumnContext {
  const { table, column } = context;
  const name = relationNameOf(column.generator);
  if (name === undefined) return context;
  const columns = columnsOfRelation(table, name);
  const report = (finding: Finding) => {
    const [, parameter] = finding.at.split('/');
    const says = columns.find((each) => parameter !== undefined && Object.hasOwn(each.generator, parameter));
    if ((says ?? columns[0]) === column) context.report(finding);
  };
  return {
    ...context,
    report,
    stream: (purpose, streamName) =>
      streamName === undefined ? context.stream(`relation ${purpose}`, name) : context.stream(purpose, streamName),
    resolve(text, at) {
      const found = context.lookUp(text);
      if (found.kind === 'reference') return found.reference;
      const { code, message, hint, near } = found;
      const edit = { op: 'set', path: context.path + at, value: near ?? '' } as const;
      report({
        code,
        at,
        message,
        hint,
        ...(near !== undefined && { fix: { title: `Change it to "${near}"`, edits: [edit] } }),
      });
      return undefined;
    },
  };
}
