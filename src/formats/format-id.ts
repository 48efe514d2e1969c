/** The names of the file formats, in the order they are offered. */
export const FORMAT_IDS = ['csv', 'json', 'ndjson', 'sql-postgres', 'sql-mysql', 'sql-sqlite'] as const;

export type FormatId = (typeof FORMAT_IDS)[number];
