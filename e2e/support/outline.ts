import { expect, type Locator, type Page } from 'playwright/test';

/** The outline: tables with their columns, and relations. */
export class Outline {
  readonly tree: Locator;
  readonly relations: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.tree = page.getByRole('tree', { name: 'Tables and columns' });
    this.relations = page.getByRole('tree', { name: 'Relations' });
  }

  /** The line of a table, or of a column below its table; waits until it is there. */
  async line(table: string, column?: string): Promise<Locator> {
    let index = -1;
    await expect
      .poll(
        async () => {
          index = indexOf(await this.words(), table, column);
          return index;
        },
        `the outline has ${column === undefined ? table : `${table}.${column}`}`,
      )
      .toBeGreaterThanOrEqual(0);
    return this.tree.getByRole('treeitem').nth(index);
  }

  /** The columns of a table as they stand in the outline. */
  async columns(table: string): Promise<readonly string[]> {
    const lines = (await this.words()).slice(indexOf(await this.words(), table) + 1);
    const end = lines.findIndex(({ level }) => level === 1);
    return (end < 0 ? lines : lines.slice(0, end)).map(({ name }) => name);
  }

  async tables(): Promise<readonly string[]> {
    return (await this.words()).filter(({ level }) => level === 1).map(({ name }) => name);
  }

  async select(table: string, column?: string): Promise<void> {
    const line = await this.line(table, column);
    await line.click({ position: { x: 60, y: 12 } });
    await expect(line).toHaveAttribute('aria-selected', 'true');
  }

  /** Does something to a line by its menu. */
  async act(line: Locator, action: string): Promise<void> {
    await line.hover();
    await line.getByRole('button', { name: /^Actions for/ }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }

  /** The input that stands in place of a name that is being changed. */
  get newName(): Locator {
    return this.#page.getByRole('textbox', { name: /^New name of/ });
  }

  private words(): Promise<readonly Line[]> {
    return this.tree.getByRole('treeitem').evaluateAll((items) =>
      items.map((item) => ({
        name: item.getAttribute('aria-label')?.split(',')[0] ?? '',
        level: Number(item.getAttribute('aria-level')),
      })),
    );
  }
}

interface Line {
  readonly name: string;
  readonly level: number;
}

function indexOf(lines: readonly Line[], table: string, column?: string): number {
  const at = lines.findIndex(({ name, level }) => level === 1 && name === table);
  if (at < 0 || column === undefined) return at;
  const end = lines.findIndex(({ level }, index) => index > at && level === 1);
  return lines.findIndex(({ name }, index) => index > at && (end < 0 || index < end) && name === column);
}
