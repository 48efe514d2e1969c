import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { DOCUMENT_SCHEMA } from '../../src/engine/document-schema.ts';
import { newFile } from './new-folder.ts';
import { runMain } from './run-main.ts';

describe('help', () => {
  it('names every command', async () => {
    const { code, out } = await runMain('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it.each(COMMANDS)('of $name names its options', async ({ name, options }) => {
    const { code, out } = await runMain(name, 'whatever', '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: semblance ${name}`);
    for (const option of options) expect(out).toContain(`--${option.name}`);
  });

  it('stands beside the version', async () => {
    expect(await runMain('--version')).toEqual({ code: 0, out: '1.2.3\n', said: '' });
  });
});

describe('templates', { timeout: 60_000 }, () => {
  it('prints names that stand for documents', async () => {
    const { out } = await runMain('templates');
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(names).toContain('small-shop');
    for (const name of names) expect(await runMain('validate', name)).toMatchObject({ code: 0 });
  });
});

describe('schema', () => {
  it('prints the JSON Schema of a document', async () => {
    const { code, out } = await runMain('schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(DOCUMENT_SCHEMA.json)));
  });
});

describe('validate', () => {
  const broken = '{ "version": 1, "name": "x", "seed": 1, "timeframe": { "start": "2024-01-01", "end": "2025-01-01" }';

  it('says that a good document is valid', async () => {
    const { code, out, said } = await runMain('validate', 'small-shop');
    expect({ code, out, said }).toEqual({
      code: 0,
      out: [
        '"small-shop" is valid: 4 tables, 24 columns.',
        'Kept before the first row, in every worker: 1.8 kB.',
        '   264 B  where the rows of order for each customer start',
        '  1.5 kB  where the rows of order_item for each order start',
        '',
      ].join('\n'),
      said: '',
    });
  });

  it('gives each finding a line with its path, what is wrong and what to do', async () => {
    const path = await newFile(`${broken}, "tables": [], "sed": 2 }`);
    const { code, out } = await runMain('validate', path);
    expect(code).toBe(1);
    expect(out).toMatch(/^\/sed: .*"sed".*\bseed\b.*\n$/);
  });

  it('says where a text stops being JSON', async () => {
    const { code, out } = await runMain('validate', await newFile(`${broken},,`));
    expect(code).toBe(1);
    expect(out).toMatch(/line 1, column \d+/);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('finds what only compiling finds', async () => {
    const column = { name: 'a', type: 'integer', generator: { kind: 'formula', formula: 'b + 1' } };
    const tables = [{ name: 't', rows: { kind: 'count', count: 1 }, columns: [column] }];
    const path = await newFile(`${broken}, "tables": ${JSON.stringify(tables)} }`);
    const { code, out } = await runMain('validate', path);
    expect(code).toBe(1);
    expect(out).toMatch(/^\/tables\/0\/columns\/0\/generator\/formula: /);
  });

  it('prints the findings as JSON', async () => {
    const { code, out } = await runMain('validate', await newFile(`${broken} }`), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({ code: 'missing_key', severity: 'error', path: expect.any(String) }),
    ]);
    expect(await runMain('validate', 'small-shop', '--json')).toMatchObject({ code: 0, out: '[]\n' });
  });
});

describe('a document that is not valid', () => {
  it.each(['hash', 'preview'])('ends %s with its errors and exit code 1', async (name) => {
    const path = await newFile('{ "version": 1, "tables": 3 }');
    const { code, out, said } = await runMain(name, path, ...(name === 'preview' ? ['--table', 't'] : []));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(said).toMatch(/^".*" has \d+ errors\.\n/);
    expect(said).toContain('/tables: ');
    expect(said).not.toContain('    at ');
  });
});

describe('preview', () => {
  it('shows columns side by side, numbers to the right', async () => {
    const { code, out } = await runMain('preview', 'small-shop', '--table', 'product', '--rows', '12');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatch(/^id {2}name +department +price$/);
    expect(lines[1]).toMatch(/^ 1 {2}\S/);
    expect(lines[12]).toMatch(/^12 {2}\S/);
  });

  it('shows the same rows from any place', async () => {
    const rowsOf = async (...more: string[]) => {
      const { out } = await runMain('preview', 'small-shop', '--table', 'order_item', '--csv', ...more);
      return out.split('\n');
    };
    const [names, ...all] = await rowsOf('--rows', '6000');
    expect(await rowsOf('--from', '5000', '--rows', '20')).toEqual([names, ...all.slice(5000, 5020), '']);
  });

  it.each(['json', 'ndjson', 'sql-sqlite'])('prints whole files of any rows as %s', async (format) => {
    const rowsOf = async (...more: string[]) =>
      (await runMain('preview', 'small-shop', '--table', 'product', '--format', format, ...more)).out.split('\n');
    const all = await rowsOf('--rows', '200');
    const some = await rowsOf('--from', '100', '--rows', '5');
    const place = all.findIndex((line) => /\b101\b/.test(line));
    const first = some.findIndex((line) => /\b101\b/.test(line));
    expect(some.slice(first, first + 4)).toEqual(all.slice(place, place + 4));
    expect([some.slice(0, first), some.at(-1)]).toEqual([all.slice(0, first), all.at(-1)]);
  });

  it('ends with the table', async () => {
    const { out } = await runMain('preview', 'small-shop', '--table', 'product', '--from', '198', '--csv');
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });

  it('follows seed and scale', async () => {
    const rows = async (...more: string[]) =>
      (await runMain('preview', 'small-shop', '--table', 'customer', '--csv', ...more)).out;
    expect(await rows('--seed', '42')).toBe(await rows());
    expect(await rows('--seed', '43')).not.toBe(await rows());
    const { said } = await runMain('preview', 'small-shop', '--table', 'customer', '--scale', '.5', '--from', '1000');
    expect(said).toContain('has 1000 rows');
  });
});
