import { PAGE_ROWS } from '../../../runtime/page-size.ts';
import type { RowsPage, RowsRequest } from '../../../runtime/protocol.ts';
import { PageCache } from './page-cache.ts';

/** The cells of a page by the name of their column. */
type PageCells = ReadonlyMap<string, readonly (string | null)[]>;

interface Shown {
  readonly planId: number;
  readonly table: string;
  readonly cache: PageCache<PageCells>;
  /** The rows of an earlier plan, which stay until the new ones are there. */
  readonly before?: PageCache<PageCells>;
}

const capacity = 40;
const inFlight = 2;

/** The rows of one table at a time: asks for the pages that are wanted, and forgets what was asked of an older plan. */
export class RowSource {
  readonly #load: (request: RowsRequest, signal: AbortSignal) => Promise<RowsPage>;
  readonly #listeners = new Set<() => void>();
  #shown: Shown | undefined;
  #wanted: readonly number[] = [];
  #revision = 0;

  constructor(load: (request: RowsRequest, signal: AbortSignal) => Promise<RowsPage>) {
    this.#load = load;
  }

  /** Counts up whenever a cell may have changed. */
  readonly revision = (): number => this.#revision;

  /** Calls back whenever a cell may have changed; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes over to a table of a plan; its first page may be at hand already. */
  show(planId: number, table: string, first?: RowsPage): void {
    const old = this.#shown;
    if (old?.planId === planId && old.table === table) return;
    old?.cache.close();
    const before = old?.table !== table ? undefined : old.cache.isEmpty ? old.before : old.cache;
    const load = async (page: number, signal: AbortSignal): Promise<PageCells> =>
      cellsOf(await this.#load({ planId, table, from: page * PAGE_ROWS, count: PAGE_ROWS }, signal));
    const cache = new PageCache(load, { capacity, inFlight, onChange: () => this.#changed() });
    if (first !== undefined) cache.keep(0, cellsOf(first));
    this.#shown = { planId, table, cache, ...(before === undefined ? {} : { before }) };
    cache.want(this.#wanted);
    this.#changed();
  }

  /** Gives up what is under way; the next `show` begins anew. */
  close(): void {
    this.#shown?.cache.close();
    this.#shown = undefined;
  }

  /** Says which pages are in view, most urgent first. */
  want(pages: readonly number[]): void {
    this.#wanted = pages;
    this.#shown?.cache.want(pages);
  }

  /** Asks again for what failed. */
  retry(): void {
    this.#shown?.cache.retry();
    this.#changed();
  }

  /** Whether any rows are there to be shown. */
  get hasRows(): boolean {
    return this.#shown !== undefined && !(this.#shown.cache.isEmpty && (this.#shown.before?.isEmpty ?? true));
  }

  /** Whether rows in view could not be made. */
  get hasFailed(): boolean {
    return this.#shown?.cache.hasFailed ?? false;
  }

  /** The text of a cell, null where it is empty, undefined while it is not there. */
  cell(row: number, column: string): string | null | undefined {
    const page = Math.floor(row / PAGE_ROWS);
    const cells = this.#shown?.cache.get(page) ?? this.#shown?.before?.get(page);
    return cells?.get(column)?.[row - page * PAGE_ROWS];
  }

  #changed(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}

function cellsOf({ columns }: RowsPage): PageCells {
  return new Map(columns.map(({ name, cells }) => [name, cells]));
}
