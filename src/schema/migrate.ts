import { isJsonObject, type JsonValue } from './json-value.ts';

/** Turns a document of an older version into one of the version after it. */
type Migration = (document: JsonValue) => JsonValue;

/** By the version they start from; version 1 is the first there is. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** Brings a document to the present version, step by step; one that states no version, or an unknown one, stays as it is. */
export function migrate(value: JsonValue): JsonValue {
  let document = value;
  for (;;) {
    const version = isJsonObject(document) ? document.version : undefined;
    const migration = typeof version === 'number' ? MIGRATIONS.get(version) : undefined;
    if (migration === undefined) return document;
    document = migration(document);
  }
}
