import { shellWord } from '../shell-word.ts';
import type { LoadSnippet } from './load-snippet.ts';
import type { LoadedFile } from './loaded-file.ts';

/** How a script is run: by the client of its database. */
export function scriptSnippets([first]: readonly LoadedFile[]): readonly LoadSnippet[] {
  if (first === undefined) return [];
  const { name, format, gzip } = first.file;
  const word = shellWord(name);
  const stem = name.replace(/\.sql(\.gz)?$/, '');
  const run = (client: string) => (gzip ? `gzip -dc ${word} | ${client}` : `${client} < ${word}`);
  switch (format) {
    case 'sql-postgres':
      return [{ tool: 'psql', text: run('psql -v ON_ERROR_STOP=1 -q -d DATABASE') }];
    case 'sql-mysql':
      return [{ tool: 'mysql', text: run('mysql --default-character-set=utf8mb4 DATABASE') }];
    default:
      return [{ tool: 'sqlite3', text: run(`sqlite3 -bail ${shellWord(`${stem}.db`)}`) }];
  }
}
