import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archiveSink } from '../../../src/runtime/sinks/archive-sink.ts';
import { fileSink } from '../../../src/runtime/sinks/file-sink.ts';
import { folderSink, freeName } from '../../../src/runtime/sinks/folder-sink.ts';
import { gzipFile } from '../../../src/runtime/sinks/gzip-file.ts';
import { memoryStore } from '../../../src/runtime/sinks/piece-store.ts';
import { readZipBlob } from '../../../src/runtime/sinks/read-zip-blob.ts';
import type { Sink } from '../../../src/runtime/sinks/sink.ts';
import { storedSink } from '../../../src/runtime/sinks/stored-sink.ts';
import { FakeFile, FakeFolder } from './fake-handles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function write(sink: Sink, name: string, ...texts: readonly string[]): Promise<void> {
  const file = await sink.create(name);
  for (const text of texts) await file.write(bytes(text));
  await file.close();
}

async function texts(files: ReadonlyMap<string, Blob> | undefined): Promise<Record<string, string>> {
  const entries = [...(files ?? [])].map(async ([name, content]) => [name, await content.text()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

describe('a folder that was picked', () => {
  it('gets a folder of its own, under a name that is free', async () => {
    const picked = new FakeFolder();
    await picked.getDirectoryHandle('shop', { create: true });
    await picked.getFileHandle('Shop-2', { create: true });
    expect(await freeName(picked.handle, 'shop')).toBe('shop-3');
    expect(await freeName(picked.handle, 'new')).toBe('new');
  });

  it('holds each file once it is closed', async () => {
    const picked = new FakeFolder();
    const sink = folderSink(picked.handle, 'shop');
    await write(sink, 'a.csv', 'id\n', '1\n');
    const half = await sink.create('b.csv');
    await half.write(bytes('id\n'));
    const folder = picked.folders.get('shop');
    expect(await folder?.files.get('a.csv')?.content.text()).toBe('id\n1\n');
    expect(folder?.files.get('b.csv')?.content.size).toBe(0);
    expect(await half.secure()).toBeUndefined();
    await sink.finish();
    expect(await (await sink.read('b.csv'))?.text()).toBe('id\n');
  });

  it('is as before when the run is discarded', async () => {
    const picked = new FakeFolder();
    await picked.getFileHandle('mine.txt', { create: true });
    const sink = folderSink(picked.handle, 'shop');
    await write(sink, 'a.csv', '1');
    await sink.create('b.csv');
    await sink.discard();
    expect(picked.folders.size).toBe(0);
    expect([...picked.files.keys()]).toEqual(['mine.txt']);
  });
});

describe('a file that was picked', () => {
  it('holds the one file of the run', async () => {
    const picked = new FakeFile('mine.csv');
    const sink = fileSink(picked.handle);
    await write(sink, 'order.csv', 'id\n', '1\n');
    await sink.finish();
    expect(await picked.content.text()).toBe('id\n1\n');
    await expect(sink.create('other.csv')).rejects.toThrow('but one file');
  });

  it('is taken away again by a discarded run only where it was empty before', async () => {
    for (const [before, isRemoved] of [
      ['', true],
      ['kept', false],
    ] as const) {
      const picked = new FakeFile('mine.csv');
      picked.content = new Blob([before]);
      const sink = fileSink(picked.handle);
      const file = await sink.create('order.csv');
      await file.write(bytes('new'));
      await sink.discard();
      expect(picked).toMatchObject({ isRemoved, isOpen: false });
      expect(await picked.content.text()).toBe(before);
    }
  });
});

describe('an archive that is streamed', () => {
  it('holds every file, and reads them back', async () => {
    const picked = new FakeFile('shop.zip');
    const sink = await archiveSink(picked.handle);
    await write(sink, 'a.csv', 'id\n', '1\n');
    await write(sink, 'ä.csv', 'x');
    await sink.finish();
    expect(await texts(await readZipBlob(picked.content))).toEqual({ 'a.csv': 'id\n1\n', 'ä.csv': 'x' });
    expect(await (await sink.read('ä.csv'))?.text()).toBe('x');
  });

  it('is whole where what is written is kept in the middle of a file', async () => {
    const picked = new FakeFile('shop.zip');
    const sink = await archiveSink(picked.handle);
    const file = await sink.create('a.csv');
    await file.write(bytes('id\n'));
    await sink.finish();
    expect(await texts(await readZipBlob(picked.content))).toEqual({ 'a.csv': 'id\n' });
  });

  it('passes on that the disk is full instead of waiting for ever', async () => {
    const picked = new FakeFile('shop.zip');
    const full = {
      write: () => Promise.reject(new Error('full')),
      close: () => Promise.resolve(),
      abort: () => Promise.resolve(),
    };
    picked.createWritable = () => Promise.resolve(full);
    const sink = await archiveSink(picked.handle);
    const write16 = async () => {
      const file = await sink.create('a.csv');
      for (let piece = 0; piece < 16; piece += 1) await file.write(bytes('x'.repeat(100_000)));
    };
    await expect(write16()).rejects.toThrow('full');
  });
});

describe('files that the browser keeps', () => {
  it('come as an archive of which nothing is copied', async () => {
    const sink = await storedSink(memoryStore());
    await write(sink, 'a.csv', 'id\n', '1\n');
    await write(sink, 'ä.csv', 'x');
    expect(await texts(await readZipBlob(await sink.archive()))).toEqual({ 'a.csv': 'id\n1\n', 'ä.csv': 'x' });
  });

  it('can be gone on with from where they were secured', async () => {
    const store = memoryStore();
    const sink = await storedSink(store);
    const file = await sink.create('a.csv');
    await file.write(bytes('one,'));
    const mark = await file.secure();
    await file.write(bytes('lost'));
    const again = await storedSink(store);
    const rest = await again.create('a.csv', mark);
    await rest.write(bytes('two'));
    await rest.close();
    expect(await (await again.read('a.csv'))?.text()).toBe('one,two');
    expect(again.stored()).toEqual(
      (
        await (async () => {
          const whole = await storedSink(memoryStore());
          await write(whole, 'a.csv', 'one,two');
          return whole.stored();
        })()
      ).map((stored) => ({ ...stored, mark: { ...stored.mark, pieces: 2 } })),
    );
  });

  it('are gone when the run is discarded', async () => {
    const store = memoryStore();
    const sink = await storedSink(store);
    await write(sink, 'a.csv', '1');
    await sink.discard();
    await expect(store.keep('a.csv', 1)).rejects.toThrow('pieces of a.csv');
  });
});

describe('a compressed file', () => {
  it('unpacks to what was written, and says it cannot be gone on with', async () => {
    const sink = await storedSink(memoryStore());
    const text = 'a,b,c\n'.repeat(50_000);
    const file = gzipFile(await sink.create('a.csv.gz'));
    await file.write(bytes(text));
    expect(await file.secure()).toBeUndefined();
    await file.close();
    const packed = Buffer.from((await (await sink.read('a.csv.gz'))?.arrayBuffer()) ?? new ArrayBuffer());
    expect(packed.length).toBeLessThan(text.length / 10);
    expect(gunzipSync(packed).toString()).toBe(text);
  });
});
