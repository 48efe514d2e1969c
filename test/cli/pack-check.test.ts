import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from './new-folder.ts';
import { runMain } from './run-main.ts';

const check = (folder: string) => runMain('pack', 'check', folder);

/** A copy of a domain, of its pack alone where that is spoiled, with one text of one of its files replaced. */
async function spoiled(domain: string, file: string, from: string, to: string): Promise<string> {
  const folder = join(await newFolder(), domain);
  await cp(`domains/${domain}`, folder, { recursive: true });
  if (file === 'pack.json') {
    await rm(join(folder, 'templates'), { recursive: true });
    await rm(join(folder, 'gallery.json'));
  }
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
  return folder;
}

describe('pack check', { timeout: 240_000 }, () => {
  it('finds nothing wrong with a good pack and its templates', async () => {
    const { code, out } = await check('domains/iot');
    expect(code).toBe(0);
    expect(out).toContain('combinations of its blocks compile, and a sample of them all is intact.');
    expect(out).toContain('sensor-fleet.json: it compiles, and a sample of it is intact.');
    expect(out).toMatch(/4 files checked, nothing is wrong\.\n$/);
  });

  it('looks at templates that have no pack', async () => {
    expect(await check('domains/starters')).toMatchObject({ code: 0, said: '' });
  });

  it.each([
    ['a key nobody knows', '"summary": "Sites', '"sumary": "Sites', '/sumary'],
    ['a block that is not there', '"needs": ["sites"]', '"needs": ["places"]', 'There is no block "places"'],
    ['a formula with a typo', '"labour + parts"', '"labor + parts"', 'visit.cost: '],
    ['another name', '"name": "iot"', '"name": "things"', 'and its folder "iot". Call both alike.'],
    ['a file that is no JSON', '"name": "iot",', '"name": "iot"', 'pack.json: '],
  ])('says what is wrong with a pack: %s', async (_, from, to, sentence) => {
    const { code, out } = await check(await spoiled('iot', 'pack.json', from, to));
    expect(out).toContain(sentence);
    expect(out).toMatch(/faults? found\.\n$/);
    expect(code).toBe(1);
  });

  it('says which templates the gallery forgot, and which there are not', async () => {
    const { code, out } = await check(await spoiled('starters', 'gallery.json', '"many-to-many"', '"one-to-one"'));
    expect(out).toContain('It says nothing of the template "many-to-many".');
    expect(out).toContain('There is no template "one-to-one".');
    expect(code).toBe(1);
  });

  it('finds duplicate keys in a sample of the rows', async () => {
    const key = '"key": ["group_id", "person_id"]';
    const { code, out } = await check(await spoiled('starters', 'templates/many-to-many.json', key, '"key": ["role"]'));
    expect(out).toMatch(/many-to-many\.json: .*(unique|key)/);
    expect(code).toBe(1);
  });

  it('asks for a folder with something in it', async () => {
    const empty = await newFolder();
    await mkdir(join(empty, 'nothing'));
    expect(await check(empty)).toMatchObject({ code: 2, said: `"${empty}" holds neither a pack nor templates.\n` });
    expect(await check(join(empty, 'nowhere'))).toMatchObject({ code: 2 });
  });
});
