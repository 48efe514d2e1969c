import { describe, expect, it } from 'vitest';
import { newFolder } from './new-folder.ts';
import { runMain } from './run-main.ts';

const preview = ['preview', 'small-shop', '--table', 'order'];

describe('what cannot be run is answered with one sentence and exit code 2', () => {
  it.each([
    ['nothing at all', [], '`semblance --help` lists the commands'],
    ['an unknown command', ['generat'], 'did you mean generate?'],
    ['a command like no other', ['frobnicate'], '`semblance --help` lists the commands'],
    ['an unknown option in front', ['--hlep'], 'did you mean --help?'],
    ['an unknown option', ['hash', 'small-shop', '--sead', '1'], 'did you mean --seed?'],
    ['an option of another command', ['hash', 'small-shop', '--table=order'], '`semblance hash --help` lists'],
    ['a short option', [...preview, '-n', '5'], 'knows no option -n'],
    ['an option without its value', ['hash', 'small-shop', '--seed'], '--seed needs a value: --seed N'],
    ['an option in place of a value', ['hash', 'small-shop', '--seed', '--scale', '2'], '--seed needs a value'],
    ['an empty value', [...preview, '--rows='], '--rows needs a value'],
    ['a value for a flag', [...preview, '--csv=yes'], '--csv takes no value'],
    ['an option given twice', [...preview, '--table', 'product'], '--table was given twice'],
    ['no document', ['validate'], 'validate needs DOC'],
    ['one document too many', ['validate', 'a.json', 'b.json'], 'can do nothing with "b.json"'],
    ['an operand where none is taken', ['schema', 'x'], 'schema can do nothing with "x"'],
    ['no folder to write to', ['generate', 'small-shop'], 'generate needs --out DIR'],
    ['no table to show', ['preview', 'small-shop'], 'preview needs --table TABLE'],
    ['a negative seed', ['hash', 'small-shop', '--seed', '-1'], '--seed must be a whole number from 0 to'],
    ['a seed beyond 2^53', ['hash', 'small-shop', '--seed', '9007199254740992'], '--seed must be a whole number'],
    ['half a worker', ['hash', 'small-shop', '--workers', '1.5'], '--workers must be a whole number from 1 to 64'],
    ['no rows in a chunk', ['hash', 'small-shop', '--chunk-rows', '0'], '--chunk-rows must be a whole number from 1'],
    ['a scale of nothing', [...preview, '--scale', '0'], '--scale must be a number above 0, not "0"'],
    ['a scale that is no number', [...preview, '--scale', 'big'], '--scale must be a number above 0, not "big"'],
    ['rows that are no number', [...preview, '--rows', '1e3'], '--rows must be a whole number from 1'],
    ['rows beyond the end', [...preview, '--from', '99999999'], 'has 7120 rows, counted from 0'],
    ['an unknown table', ['preview', 'small-shop', '--table', 'ordr'], 'Did you mean "order"?'],
    [
      'a table like no other',
      ['preview', 'small-shop', '--table', 'zebra'],
      'Tables to choose from: customer, product',
    ],
    ['a format of another name', [...preview, '--format', 'jsn'], 'knows no format "jsn". Did you mean "json"?'],
    ['half the name of a format', [...preview, '--format', 'postgres'], 'Did you mean "sql-postgres"?'],
    ['a format like no other', [...preview, '--format', 'zebra'], 'Formats to choose from: csv, json'],
    ['two formats at once', [...preview, '--format', 'json', '--csv'], '--csv and --format json cannot go together'],
    ['no folder to verify', ['verify'], 'verify needs DIR: a folder'],
    ['an unknown template', ['hash', 'smallshop'], 'Did you mean "small-shop"?'],
    ['a file that is not there', ['hash', 'no-such-thing.json'], 'There is no file and no template'],
    ['a folder', ['hash', 'src'], '"src" cannot be read: it is a folder'],
  ])('%s', async (_, typed, sentence) => {
    const { code, out, said } = await runMain(...typed);
    expect(said).toContain(sentence);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(said).toMatch(/[.?]\n$/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('an unknown table to write, before the folder is made', async () => {
    const folder = `${await newFolder()}/out`;
    const { code, said } = await runMain('generate', 'small-shop', '--out', folder, '--only', 'order,prodct');
    expect(said).toBe('The document has no table "prodct". Did you mean "product"?\n');
    expect(code).toBe(2);
    await expect(import('node:fs/promises').then(({ stat }) => stat(folder))).rejects.toThrow('ENOENT');
  });
});
