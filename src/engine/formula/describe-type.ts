import type { ColumnType } from '../../schema/column-type.ts';

/** A type as a message names a value of it. */
export function describeType(type: ColumnType | 'null'): string {
  switch (type) {
    case 'integer':
      return 'an integer';
    case 'decimal':
      return 'a decimal';
    case 'float':
      return 'a float';
    case 'boolean':
      return 'a condition (true or false)';
    case 'text':
      return 'a text';
    case 'date':
      return 'a date';
    case 'time':
      return 'a time of day';
    case 'timestamp':
      return 'a timestamp';
    case 'uuid':
      return 'a uuid';
    case 'json':
      return 'a nested value';
    case 'null':
      return 'null';
  }
}
