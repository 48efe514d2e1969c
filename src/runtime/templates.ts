import type { JsonValue } from '../schema/json-value.ts';

/** A document that comes with Semblance, loaded when it is wanted. */
export interface TemplateSource {
  /** "<domain>/<file name>", e.g. "ecommerce/small-shop". */
  readonly id: string;
  load(): Promise<JsonValue>;
}

const files = import.meta.glob<JsonValue>('../../domains/*/templates/*.json', { import: 'default' });

/** Every template of the domains, in the order of their ids. */
export const templateSources: readonly TemplateSource[] = Object.entries(files)
  .map(([path, load]) => ({ id: path.replace(/^.*domains\/(.+)\/templates\/(.+)\.json$/, '$1/$2'), load }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
