import { PAGE_ROWS } from '../../../runtime/page-size.ts';

/** Loads one page, counted from 0. */
export type LoadPage<Page> = (page: number, signal: AbortSignal) => Promise<Page>;

export interface PageCacheOptions {
  /** Pages kept; the least recently wanted go first. */
  readonly capacity: number;
  /** Pages under way at a time. */
  readonly inFlight: number;
  /** Called after a page came or failed. */
  readonly onChange: () => void;
}

/**
 * The pages of one table in one plan: fetched when wanted, the latest wish first, and kept by recent use. A page that
 * failed is asked for again by `retry` only.
 */
export class PageCache<Page> {
  readonly #load: LoadPage<Page>;
  readonly #options: PageCacheOptions;
  readonly #pages = new Map<number, Page>();
  readonly #underWay = new Set<number>();
  readonly #failed = new Set<number>();
  readonly #controller = new AbortController();
  #wanted: readonly number[] = [];

  constructor(load: LoadPage<Page>, options: PageCacheOptions) {
    this.#load = load;
    this.#options = options;
  }

  /** The page if it is there. */
  get(page: number): Page | undefined {
    return this.#pages.get(page);
  }

  /** Whether no page came yet. */
  get isEmpty(): boolean {
    return this.#pages.size === 0;
  }

  /** Whether a page that is wanted now could not be made. */
  get hasFailed(): boolean {
    return this.#wanted.some((page) => this.#failed.has(page));
  }

  /** What the view shows now, most urgent first; what was wanted before and has not started is dropped. */
  want(pages: readonly number[]): void {
    this.#wanted = pages;
    for (const page of pages.toReversed()) {
      const known = this.#pages.get(page);
      if (known === undefined) continue;
      this.#pages.delete(page);
      this.#pages.set(page, known);
    }
    this.#next();
  }

  /** Takes a page that came on its own. */
  keep(page: number, loaded: Page): void {
    this.#pages.set(page, loaded);
  }

  /** Asks again for the pages that failed. */
  retry(): void {
    this.#failed.clear();
    this.#next();
  }

  /** Gives up what is under way; the pages that came stay readable. */
  close(): void {
    this.#wanted = [];
    this.#controller.abort();
  }

  #next(): void {
    for (const page of this.#wanted) {
      if (this.#underWay.size >= this.#options.inFlight) return;
      if (!this.#pages.has(page) && !this.#underWay.has(page) && !this.#failed.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    this.#underWay.add(page);
    try {
      const loaded = await this.#load(page, this.#controller.signal);
      if (this.#controller.signal.aborted) return;
      this.#pages.set(page, loaded);
      this.#evict();
    } catch {
      if (this.#controller.signal.aborted) return;
      this.#failed.add(page);
    } finally {
      this.#underWay.delete(page);
    }
    this.#options.onChange();
    this.#next();
  }

  #evict(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= this.#options.capacity) return;
      if (!this.#wanted.includes(page)) this.#pages.delete(page);
    }
  }
}

/** The pages that hold rows `from` to `to`, `to` excluded. */
export function pagesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(from / PAGE_ROWS);
  const count = to > from ? Math.floor((to - 1) / PAGE_ROWS) - first + 1 : 0;
  return Array.from({ length: count }, (_, i) => first + i);
}
