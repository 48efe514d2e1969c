import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { contentHash } from '../../src/runtime/node/content-hash.ts';
import { readZip } from './read-zip.ts';

/** What the studio hands out as files. */
export class Downloads {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A file that a step downloads: its name and its bytes. */
  async file(step: () => Promise<unknown>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), step()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** All tables as CSV, by name. */
  async tables(): Promise<ReadonlyMap<string, Buffer>> {
    const { bytes } = await this.choose('Download all tables as CSV (zip)');
    const files = [...readZip(bytes)].filter(([name]) => name.endsWith('.csv'));
    return new Map(files.map(([name, content]) => [name.replace(/\.csv$/, ''), content]));
  }

  /** The selected table as CSV. */
  async table(name: string): Promise<Buffer> {
    return (await this.choose(`Download ${name}.csv`)).bytes;
  }

  /** What a line of the menu downloads. */
  async choose(entry: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.#page.getByRole('button', { name: 'Choose what to download' }).click();
    return this.file(() => this.#page.getByRole('menuitem', { name: entry, exact: true }).click());
  }

  /** The content hashes of all tables, by name. */
  async hashes(): Promise<Readonly<Record<string, string>>> {
    return hashesOf(await this.tables());
  }
}

/** The content hash of each file. */
export function hashesOf(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, hashOf(bytes)]));
}

export function hashOf(bytes: Uint8Array): string {
  const hash = contentHash();
  hash.update(bytes);
  return hash.digest();
}
