import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { exportSettingsOf } from '../../src/cli/export-settings-of.ts';
import { parseCommand } from '../../src/cli/parse-command.ts';
import { rowsOf } from '../../src/cli/rows-of.ts';
import { DEFAULT_FORMAT_OPTIONS } from '../../src/formats/format-options.ts';
import type { ExportSettings } from '../../src/runtime/export-settings.ts';
import { terminalCommand } from '../../src/runtime/terminal-command.ts';
import { exportSettings } from '../helpers/export-file.ts';

const [generate] = COMMANDS;

/** The words of a command as a POSIX shell hands them over. */
function wordsOf(command: string): readonly string[] {
  const words = command.match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\(.)/g, '$1$2'));
}

const csv = (changes: Partial<ExportSettings['options']['csv']>) => {
  return { ...DEFAULT_FORMAT_OPTIONS, csv: { ...DEFAULT_FORMAT_OPTIONS.csv, ...changes } };
};

const CASES: readonly (readonly [string, ExportSettings])[] = [
  ['as a person begins', exportSettings('csv')],
  ['one table, flattened, compressed', exportSettings('sql-mysql', { tables: ['order'], flatten: true, gzip: true })],
  ['one object', exportSettings('json', { options: { ...DEFAULT_FORMAT_OPTIONS, json: { layout: 'object' } } })],
  [
    'CSV by every option',
    exportSettings('csv', {
      tables: ['order', 'product'],
      options: csv({
        delimiter: '\t',
        quoting: 'texts',
        header: false,
        byteOrderMark: true,
        newline: 'crlf',
        nullToken: "--it's null",
        dates: 'us',
      }),
    }),
  ],
];

describe('the command of an export', () => {
  it.each(CASES)('is read by the terminal as what it was made of: %s', (_, settings) => {
    const run = { scale: 2.5, rows: { customer: 7, product: 0 } };
    const command = terminalCommand({ document: "my 'shop'.json", out: 'a b', settings, run, seed: 3 });
    const [npm, verb, silent, script, dashes, name, ...rest] = wordsOf(command);
    expect([npm, verb, silent, script, dashes, name].join(' ')).toBe('npm run -s semblance -- generate');
    if (generate === undefined) throw new Error('generate is a command');
    const typed = parseCommand(generate, rest);
    expect(typed.operands).toEqual(["my 'shop'.json"]);
    expect(exportSettingsOf(typed)).toEqual(settings);
    expect(rowsOf(typed)).toEqual(run.rows);
    expect([typed.values.get('out'), typed.values.get('scale'), typed.values.get('seed')]).toEqual(['a b', '2.5', '3']);
  });

  it('says nothing that is usual', () => {
    const usual = { document: 'shop.json', out: 'out', settings: exportSettings('csv'), run: { scale: 1 } };
    expect(terminalCommand(usual)).toBe('npm run -s semblance -- generate shop.json --out out');
    const part = { kind: 'between', from: '2024-01-01', to: '2024-02-01T12:00' } as const;
    expect(terminalCommand({ ...usual, part })).toMatch(/ --between 2024-01-01 2024-02-01T12:00$/);
  });
});
