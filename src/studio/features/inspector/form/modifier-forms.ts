import type { Catalog, CatalogModifier } from '../../../../engine/catalog.ts';
import type { ColumnSpec } from '../../../../schema/document-model.ts';
import { pointer } from '../../../../schema/pointer.ts';
import type { Field } from './form-field.ts';
import { formModel } from './form-model.ts';

/** The form of one modifier of a column. */
export interface ModifierForm {
  /** Undefined where its kind is unknown. */
  readonly kind: CatalogModifier | undefined;
  /** What a person calls it. */
  readonly title: string;
  /** The modifier as a whole, for what is found about it. */
  readonly field: Field;
  readonly parameters: readonly Field[];
}

/** The forms of a column's modifiers, in their order; `root` is the JSON pointer of the column. */
export function modifierForms(catalog: Catalog, column: ColumnSpec, root: string): readonly ModifierForm[] {
  return (column.modifiers ?? []).map((spec, index) => {
    const path = root + pointer('modifiers', index);
    const kind = catalog.modifiers.find((each) => each.kind === spec.kind);
    const parameters = kind === undefined ? [] : formModel(kind.schema, spec, path);
    const title = kind?.title ?? `Unknown: ${spec.kind}`;
    return {
      kind,
      title: typeof spec['name'] === 'string' ? `${title}: ${spec['name']}` : title,
      parameters,
      field: {
        name: String(index),
        path,
        title,
        description: kind?.question ?? '',
        required: true,
        value: spec,
        schema: kind?.schema ?? {},
        control: { kind: 'group', fields: parameters },
      },
    };
  });
}
