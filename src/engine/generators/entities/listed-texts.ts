import type { ColumnSpec } from '../../../schema/document-model.ts';

/** The texts a column can hold, where its generator lists them; "" stands for what is no text. */
export function listedTexts({ generator }: ColumnSpec): readonly string[] | undefined {
  switch (generator.kind) {
    case 'constant':
      return [textOf(generator.value)];
    case 'category':
    case 'lookup': {
      const values: readonly unknown[] = Array.isArray(generator.values) ? generator.values : [];
      return [...values.map(valueOf), textOf(generator.otherwise)];
    }
    default:
      return undefined;
  }
}

function valueOf(each: unknown): string {
  return typeof each === 'object' && each !== null && 'value' in each ? textOf(each.value) : '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
