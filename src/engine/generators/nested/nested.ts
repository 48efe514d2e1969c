import { COLUMN_TYPES } from '../../../schema/column-type.ts';
import { kindUnion } from '../../../schema/document-model.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import { nestedGenerator } from '../../../schema/nested-generator.ts';
import { COUNT_LAWS } from '../../rows/counts/registry.ts';
import { defineGenerator, type GeneratorKind } from '../generator-kind.ts';
import { bindLists } from './bind-lists.ts';
import { bindObjects } from './bind-objects.ts';
import { checkNested } from './check-nested.ts';

const PART = {
  type: field.choice(COLUMN_TYPES, { title: 'Type', description: 'What kind of value it is.', example: 'text' }),
  scale: field
    .integer(
      {
        title: 'Decimal places',
        description: 'How many digits stand behind the point of a decimal.',
        example: 2,
        fallback: 2,
      },
      { min: 0, max: 9 },
    )
    .optional(),
  resolution: field
    .choice(['millisecond', 'second', 'minute', 'hour', 'day'], {
      title: 'Resolution',
      description: 'The grid a timestamp or a time of day is rounded down to; one second where it is left out.',
      example: 'second',
      fallback: 'second',
    })
    .optional(),
  nullable: field
    .flag({ title: 'May be empty', description: 'Whether it may be null.', example: true, fallback: false })
    .optional(),
};

const FIELDS = [
  { name: 'street', type: 'text', generator: { kind: 'pattern', pattern: '\\d{1,3} (Oak|Elm|Mill) Street' } },
  { name: 'floor', type: 'integer', generator: { kind: 'uniform', min: 0, max: 4 } },
] as const;

/**
 * States the generator of nested values.
 *
 * @param all the generators that can stand inside, this one included; asked for when one is bound
 */
export function nestedOf(all: () => readonly GeneratorKind[]): GeneratorKind {
  const part = {
    ...PART,
    generator: field.nested(nestedGenerator(all), {
      title: 'Generator',
      description: 'How the values are made.',
      example: { kind: 'pattern', pattern: '[A-Z]{3}' },
    }),
  };
  return defineGenerator({
    title: 'Nested value',
    question: 'Which fields, or which list, does a cell hold?',
    summary:
      'An object or a list inside of a cell, made of the same generators: an address, the lines of an order, tags. Written as JSON.',
    family: 'Structure',
    types: ['json'],
    schema: kindSchema('nested', {
      fields: field
        .list(
          field.group(
            {
              name: field.text({ title: 'Name', description: 'The name of the field.', example: 'street' }),
              ...part,
            },
            { title: 'Field', description: 'One field of the object.', example: FIELDS[0] },
          ),
          {
            title: 'Fields',
            description: 'The fields of the object; a formula may use those before it and the columns of the row.',
            example: FIELDS,
          },
        )
        .optional(),
      items: field
        .group(part, {
          title: 'Elements',
          description: 'What the elements of a list are, where they are no objects with fields.',
          example: { type: 'text', generator: { kind: 'category', values: [{ value: 'new' }, { value: 'sale' }] } },
        })
        .optional(),
      count: field
        .nested(kindUnion(COUNT_LAWS), {
          title: 'How many',
          description: 'How many elements the list has; a single object where it is left out.',
          example: { kind: 'poisson', mean: 2 },
        })
        .optional(),
    }),
    example: { kind: 'nested', fields: [...FIELDS] },
    defaults: {
      kind: 'nested',
      fields: [
        { name: 'label', type: 'text', generator: { kind: 'category', values: [{ value: 'a' }, { value: 'b' }] } },
      ],
    },
    bind(spec, context) {
      const checked = checkNested(spec, context);
      if (checked === undefined) return undefined;
      if (checked.count === undefined) return bindObjects(checked.parts, context, all());
      return bindLists(checked.parts, checked.count, spec.items === undefined, context, all());
    },
  });
}
