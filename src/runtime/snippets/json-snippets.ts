import { duckdbType } from './duckdb-type.ts';
import { pythonName, pythonText, sqlName, sqlText } from './literals.ts';
import type { LoadSnippet } from './load-snippet.ts';
import type { LoadedFile } from './loaded-file.ts';

/** How JSON and NDJSON files are loaded. */
export function jsonSnippets(loaded: readonly LoadedFile[]): readonly LoadSnippet[] {
  return [
    { tool: 'DuckDB', text: loaded.map(duckdb).join('\n') },
    { tool: 'pandas', text: pandas(loaded) },
  ];
}

/** DuckDB reads no object larger than this many bytes unless it is told to. */
const MOST_OBJECT_BYTES = 2147483647;

function duckdb({ file, table }: LoadedFile): string {
  const [name, path] = [sqlName(table.name), sqlText(file.name)];
  if (isObject(file)) {
    const fields = table.columns.map((column) => `${sqlName(column.name)} ${duckdbType(column)}`).join(', ');
    const columns = `columns = {${sqlText(table.name)}: ${sqlText(`STRUCT(${fields})[]`)}}`;
    const source = `read_json(${path}, maximum_object_size = ${MOST_OBJECT_BYTES}, ${columns})`;
    return `CREATE TABLE ${name} AS SELECT unnest(${name}, recursive := true) FROM ${source};`;
  }
  const format = file.format === 'ndjson' ? 'newline_delimited' : 'array';
  const columns = table.columns.map((column) => `${sqlText(column.name)}: ${sqlText(duckdbType(column))}`).join(', ');
  return `CREATE TABLE ${name} AS FROM read_json(${path}, format = '${format}', columns = {${columns}});`;
}

function pandas(loaded: readonly LoadedFile[]): string {
  const [first] = loaded;
  if (first === undefined) return '';
  const times = ({ table }: LoadedFile) => {
    const names = table.columns.filter(({ type }) => type === 'date' || type === 'timestamp').map(({ name }) => name);
    return `[${names.map(pythonText).join(', ')}]`;
  };
  if (isObject(first.file)) {
    const { name, gzip } = first.file;
    const open = gzip ? 'gzip.open' : 'open';
    return [
      `import ${gzip ? 'gzip, json' : 'json'}`,
      'import pandas as pd',
      `with ${open}(${pythonText(name)}, "rt", encoding="utf-8") as file:`,
      '    data = json.load(file)',
      'tables = {name: pd.DataFrame(rows) for name, rows in data.items()}',
      ...loaded.flatMap((each) => {
        const dates = times(each);
        if (dates === '[]') return [];
        const table = `tables[${pythonText(each.table.name)}]`;
        return [`${table}[${dates}] = ${table}[${dates}].apply(pd.to_datetime)`];
      }),
    ].join('\n');
  }
  const lines = loaded.map((each) => {
    const dates = times(each);
    const isLines = each.file.format === 'ndjson' ? ', lines=True' : '';
    return `${pythonName(each.table.name)} = pd.read_json(${pythonText(each.file.name)}${isLines}, convert_dates=${dates}, dtype=False)`;
  });
  return ['import pandas as pd', ...lines].join('\n');
}

function isObject({ format, options }: LoadedFile['file']): boolean {
  return format === 'json' && options.json.layout === 'object';
}
