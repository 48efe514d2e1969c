import { expect, type Locator, type Page } from 'playwright/test';

/** The rows of the table that is shown. */
export class Rows {
  readonly grid: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: /^Rows of/ });
  }

  /** The line of a row, counted from 1. */
  line(row: number): Locator {
    return this.grid.locator(`[role="row"][aria-rowindex="${row + 1}"], tr[aria-rowindex="${row + 1}"]`);
  }

  /** The cells of a row as they are read; waits until they are made. */
  async cells(row: number): Promise<readonly string[]> {
    const cells = this.line(row).getByRole('gridcell');
    await expect.poll(async () => (await cells.allTextContents()).every(Boolean), `row ${row} is made`).toBe(true);
    return cells.allTextContents();
  }

  /** The values of a column in its first rows; waits until they are made. */
  async column(name: string, rows: number): Promise<readonly string[]> {
    const index = (await this.columnNames()).indexOf(name);
    const read = () =>
      this.grid
        .getByRole('row')
        .evaluateAll(
          (lines, { at, last }) =>
            lines
              .filter((line) => Number(line.ariaRowIndex) > 1 && Number(line.ariaRowIndex) <= last)
              .map((line) => line.querySelectorAll('td')[at]?.textContent ?? ''),
          { at: index, last: rows + 1 },
        );
    await expect.poll(async () => (await read()).filter(Boolean).length, `${rows} rows are made`).toBe(rows);
    return read();
  }

  async columnNames(): Promise<readonly string[]> {
    return this.grid
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => head.querySelector('[title]')?.getAttribute('title') ?? ''));
  }

  async goTo(row: number): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: 'Go to row' });
    await field.fill(String(row));
    await field.press('Enter');
    await expect(this.line(row)).toBeInViewport();
  }

  async showTable(name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Table' }).selectOption(name);
    await expect(this.#page.getByRole('grid', { name: `Rows of ${name}` })).toBeVisible();
  }

  /** Waits until the first rows stand there. */
  async expectMade(): Promise<void> {
    await expect(this.grid).toBeVisible();
    await this.cells(1);
  }
}
