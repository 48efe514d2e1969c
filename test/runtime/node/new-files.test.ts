import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NewFiles } from '../../../src/runtime/node/new-files.ts';
import { newFolder } from '../../cli/new-folder.ts';

const bytes = new TextEncoder().encode('new');

describe('new files', () => {
  it('appear together, under their names, when they are finished', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.csv'), 'old');
    const files = await NewFiles.into(folder);
    const [a, b] = [await files.create('a.csv'), await files.create('b.csv')];
    await b.write(bytes);
    await a.write(bytes);
    await a.write(bytes);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old');
    expect(await readdir(folder)).not.toContain('b.csv');
    await files.finish();
    expect(await readdir(folder)).toEqual(['a.csv', 'b.csv']);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('newnew');
  });

  it('leave no trace when they are discarded', async () => {
    const folder = await newFolder();
    const files = await NewFiles.into(join(folder, 'x', 'y'));
    await (await files.create('a.csv')).write(bytes);
    await files.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leave what was there before when they are discarded', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'x', 'a.csv'), 'old');
    const files = await NewFiles.into(join(folder, 'x'));
    await (await files.create('a.csv')).write(bytes);
    await files.discard();
    expect(await readFile(join(folder, 'x', 'a.csv'), 'utf8')).toBe('old');
    expect(await readdir(join(folder, 'x'))).toEqual(['a.csv']);
  });

  it('are refused the name of a folder', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'a.csv'));
    const files = await NewFiles.into(folder);
    await expect(files.create('a.csv')).rejects.toThrow('is a folder');
    await files.discard();
    expect(await readdir(folder)).toEqual(['a.csv']);
  });
});
