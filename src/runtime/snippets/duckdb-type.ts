import type { FormatColumn } from '../../formats/format-table.ts';

/** The type DuckDB reads a column as. */
export function duckdbType({ type, scale }: FormatColumn): string {
  switch (type) {
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return `DECIMAL(38,${scale})`;
    case 'float':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'time':
      return 'TIME';
    case 'timestamp':
      return 'TIMESTAMP';
    case 'uuid':
      return 'UUID';
    case 'json':
      return 'JSON';
    case 'text':
      return 'VARCHAR';
  }
}
