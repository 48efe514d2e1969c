import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { Refers } from '../../../../schema/fields.ts';

/** The bounds of a number field; a missing one is open. */
export interface NumberLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** What a text field refers to, apart from those that hold more than one name. */
export type ReferenceTarget = Exclude<Refers, 'formula' | 'child_formula' | 'template' | 'moment'>;

/** One kind a nested part of the document can be. */
export interface KindOption {
  readonly kind: string;
  readonly schema: SchemaNode;
}

/** How a field is edited; a parameter is a number (as its own schema has it) or a formula that gives one. */
export type Control =
  | { readonly kind: 'number'; readonly integer: boolean; readonly limits: NumberLimits }
  | { readonly kind: 'parameter'; readonly number: SchemaNode }
  | { readonly kind: 'text'; readonly long: boolean }
  | { readonly kind: 'scalar' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'reference'; readonly refers: ReferenceTarget }
  | { readonly kind: 'references'; readonly refers: ReferenceTarget }
  | { readonly kind: 'formula' }
  | { readonly kind: 'moment' }
  | {
      readonly kind: 'list';
      readonly items: readonly ListItem[];
      readonly columns: readonly ListColumn[];
      readonly atLeast: number;
      readonly atMost: number;
    }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'nested_kind';
      readonly options: readonly KindOption[];
      /** The type of what the kind makes, where that stands beside it: kinds that cannot make it are not offered. */
      readonly type?: string;
      readonly current?: string;
      readonly fields: readonly Field[];
    }
  | { readonly kind: 'json' };

/** One element of a list: its fields, in the order of the list's columns. */
export interface ListItem {
  readonly path: string;
  readonly value: unknown;
  readonly fields: readonly Field[];
}

/** What the elements of a list have in common. */
export interface ListColumn {
  readonly name: string;
  readonly title: string;
}

/** One parameter of a document as a form shows it, derived from its JSON Schema. */
export interface Field {
  /** Its key in the document. */
  readonly name: string;
  /** Its JSON pointer in the document. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  readonly required: boolean;
  /** Undefined where it is left out. */
  readonly value: unknown;
  /** The value used where it is left out. */
  readonly fallback?: unknown;
  readonly example?: unknown;
  readonly schema: SchemaNode;
  readonly control: Control;
}
