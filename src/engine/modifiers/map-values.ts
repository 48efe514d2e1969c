import { field } from '../../schema/fields.ts';
import { modifierField } from '../../schema/modifier-field.ts';
import { modifierSchema } from '../../schema/modifier-schema.ts';
import { heldLiteral } from '../generators/held-literal.ts';
import { type Literal, matchCases } from '../generators/match-cases.ts';
import { emptied } from './emptied.ts';
import { defineModifier, type ModifierContext } from './modifier-kind.ts';
import { replaceNumbers } from './replace-numbers.ts';
import { replaceTexts } from './replace-texts.ts';

export const mapValues = defineModifier({
  title: 'Replace values',
  question: 'Which values become which?',
  summary:
    'Replaces single values: codes for words, an old label for a new one, a sentinel such as -1 by an empty cell.',
  family: 'Values',
  types: ['text', 'integer', 'decimal', 'float', 'boolean', 'timestamp', 'date'],
  empties: false,
  schema: modifierSchema('map_values', {
    values: field.list(
      field.group(
        {
          from: field.scalar({ title: 'From', description: 'A value of the column.', example: 'vip' }),
          to: modifierField.replacement({
            title: 'To',
            description: 'What it becomes; left out or null, the cell is empty.',
            example: 'V',
          }),
        },
        { title: 'Case', description: 'One value and what it becomes.', example: { from: 'vip', to: 'V' } },
      ),
      {
        title: 'Values',
        description: 'The cases; each value at most once. A case without "to" empties the cell.',
        example: [{ from: 'vip', to: 'V' }],
      },
    ),
    others: field
      .choice(['keep', 'empty', 'replace'], {
        title: 'All others',
        description: 'What becomes of every other value: it stays, its cell is empty, or it is replaced as well.',
        example: 'empty',
        fallback: 'keep',
      })
      .optional(),
    replacement: field
      .scalar({
        title: 'Replacement',
        description: 'What every other value becomes, where they are replaced.',
        example: 'other',
      })
      .optional(),
  }),
  example: { kind: 'map_values', values: [{ from: 'vip', to: 'V' }], others: 'keep' },
  defaults: { kind: 'map_values', values: [{ from: 'a', to: 'b' }] },
  timeDefaults: { kind: 'map_values', values: [{ from: '2024-01-01', to: '2024-01-02' }] },
  bind({ values, others = 'keep', replacement }, context) {
    const cases = values.map(({ from }) => from);
    const match = matchCases(cases, context, context, { list: '/values', value: 'from' });
    if (!checkReplacement(others, replacement, context) || match === undefined) return undefined;
    const becomes = [
      ...values.map(({ to }, index) => ({ value: to ?? undefined, at: `/values/${index}/to` })),
      { value: others === 'replace' ? replacement : undefined, at: '/replacement' },
    ];
    const replaced = replacer(becomes, context);
    if (replaced === undefined) return undefined;
    const isKept = (place: number) => place === values.length && others === 'keep';
    const isGone = becomes.map(({ value }, place) => value === undefined && !isKept(place));
    const changes = becomes.some(({ value }, place) => value !== undefined && value !== cases[place]);
    const nullable = isGone.includes(true);
    return {
      apply(rows, vector) {
        const places = match(vector, rows.count);
        const { valid } = vector;
        const isEmpty = (row: number) => valid !== undefined && valid[row] === 0;
        const gone = Uint8Array.from(places, (place, row) => (isGone[place] === true && !isEmpty(row) ? 1 : 0));
        return emptied(replaced(vector, places), gone);
      },
      nullable,
      keepsValues: !changes,
      keepsDistinct: !changes,
      keepsTimes: !changes && !nullable,
      law: changes ? 'none' : nullable ? 'before' : 'same',
    };
  },
});

interface Becomes {
  /** Undefined where the value stays or the cell is emptied. */
  readonly value: Literal | undefined;
  readonly at: string;
}

/** What writes the value of each place over those of the rows that have it. */
function replacer(becomes: readonly Becomes[], context: ModifierContext) {
  if (context.type === 'text') {
    return replaceTexts(becomes.map(({ value }) => (value === undefined ? undefined : String(value))));
  }
  const held = becomes.map(({ value, at }) =>
    value === undefined ? undefined : heldLiteral(value, context, at, context),
  );
  const isWrong = held.some((each, place) => each === undefined && becomes[place]?.value !== undefined);
  return isWrong ? undefined : replaceNumbers(held);
}

function checkReplacement(
  others: string,
  replacement: Literal | undefined,
  { report, path }: ModifierContext,
): boolean {
  if ((others === 'replace') === (replacement !== undefined)) return true;
  if (replacement === undefined) {
    report({
      code: 'missing_key',
      at: '/others',
      message: 'Nothing says what all other values are replaced by.',
      hint: 'Give "replacement", or let the others stay.',
      fix: { title: 'Let the others stay', edits: [{ op: 'remove', path: `${path}/others` }] },
    });
  } else {
    report({
      code: 'conflict',
      at: '/replacement',
      message: `All other values ${others === 'keep' ? 'stay' : 'are emptied'}, so that the replacement is never used.`,
      hint: 'Let "others" be "replace", or leave the replacement out.',
      fix: { title: 'Replace all others', edits: [{ op: 'set', path: `${path}/others`, value: 'replace' }] },
    });
  }
  return false;
}
