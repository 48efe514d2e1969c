import { field, kindSchema } from '../../schema/fields.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import { mapTemplateNames } from '../../schema/template/rename-in-template.ts';
import { templateParts } from '../../schema/template/template-parts.ts';
import { concatTexts, type TextPiece } from '../columns/concat-texts.ts';
import { numberTexts } from '../formula/number-texts.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { utf8Bytes } from '../random/utf8.ts';
import type { RowSet } from '../rows/row-set.ts';
import { defineGenerator } from './generator-kind.ts';
import { isDistinctText, type TemplatePiece } from './is-distinct-text.ts';

export const template = defineGenerator({
  title: 'Text from other columns',
  question: 'What does the text look like?',
  summary:
    'A text with other columns in braces: {first_name}.{last_name}@example.org. Null where one of them is null; unique where it ends or begins with a key.',
  family: 'Text',
  types: ['text'],
  schema: kindSchema('template', {
    template: field.reference('template', {
      title: 'Template',
      description:
        'The text, with columns of the row, of its parents and of the rows it points at in braces; {{ is a brace.',
      example: 'order-{id}',
    }),
  }),
  example: { kind: 'template', template: 'order-{id}' },
  defaults: { kind: 'template', template: 'text' },
  bind({ template: text }, context) {
    const pieces: TemplatePiece[] = [];
    let good = true;
    for (const part of templateParts(text)) {
      if (part.kind === 'text') pieces.push(part);
      else if (part.kind === 'problem') {
        const place = text.length > 40 ? ` (at character ${part.start + 1})` : '';
        context.report({
          code: 'syntax_error',
          at: '/template',
          message: `${part.message.slice(0, -1)}${place}.`,
          hint: 'Write a column in braces, like {first_name}.',
        });
        good = false;
      } else {
        const reference = resolved(part.name, text, context);
        if (reference !== undefined) pieces.push({ kind: 'reference', reference });
        else good = false;
      }
    }
    if (!good) return undefined;
    const makers = pieces.map((piece) =>
      piece.kind === 'text' ? constant(utf8Bytes(piece.text)) : texts(piece.reference, context),
    );
    return {
      nullable: pieces.some((piece) => piece.kind === 'reference' && context.mayBeNull(piece.reference)),
      distinct: isDistinctText(pieces, context.table),
      fill: (rows) =>
        concatTexts(
          makers.map((make) => make(rows)),
          rows.count,
        ),
    };
  },
});

function constant(bytes: Uint8Array): (rows: RowSet) => TextPiece {
  return () => bytes;
}

function texts({ hops, column }: ResolvedReference, context: ColumnContext): (rows: RowSet) => TextPiece {
  const { type, scale } = context.shapeOf(column);
  return (rows) => {
    const vector = rows.read(hops, column.name);
    if (vector.storage !== 'number') return vector;
    if (type === 'text' || type === 'uuid' || type === 'json')
      throw new Error(`template: ${column.name} holds no texts`);
    return numberTexts(vector, type, scale);
  };
}

/** Reports a name that leads nowhere, with the template repaired where a name is near. */
function resolved(name: string, text: string, context: ColumnContext): ResolvedReference | undefined {
  const found = context.lookUp(name);
  if (found.kind === 'reference') return found.reference;
  const { near, code, message, hint } = found;
  const value = mapTemplateNames(text, (each) => (each === name && near !== undefined ? near : each));
  context.report({
    code,
    at: '/template',
    message,
    hint,
    ...(near !== undefined && {
      fix: { title: `Change it to "${value}"`, edits: [{ op: 'set', path: `${context.path}/template`, value }] },
    }),
  });
  return undefined;
}
