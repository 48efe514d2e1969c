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

  /** The cells of a row as they are read; waits until they are made, and goes along the columns that are out of view. */
  async cells(row: number): Promise<readonly string[]> {
    const found = new Map<number, string>();
    const count = (await this.columnNames()).length;
    const read = async () => {
      const seen = await this.line(row)
        .getByRole('gridcell')
        .evaluateAll((cells) =>
          cells.map((cell, at) => ({ at: Number(cell.ariaColIndex ?? at + 1), text: cell.textContent ?? '' })),
        );
      for (const { at, text } of seen) if (text !== '') found.set(at, text);
      if (found.size < count) await this.#scrollAcross('on');
      return found.size;
    };
    await expect.poll(read, { message: `row ${row} is made`, intervals: [50, 100] }).toBe(count);
    await this.#scrollAcross('back');
    return [...found].toSorted(([a], [b]) => a - b).map(([, text]) => text);
  }

  /** The values of a column in its first rows; waits until they are made. */
  async column(name: string, rows: number): Promise<readonly string[]> {
    const index = (await this.columnNames()).indexOf(name);
    await this.grid.getByRole('columnheader').nth(index).scrollIntoViewIfNeeded();
    const read = () =>
      this.grid.getByRole('row').evaluateAll(
        (lines, { at, last }) =>
          lines
            .filter((line) => Number(line.ariaRowIndex) > 1 && Number(line.ariaRowIndex) <= last)
            .map((line) => {
              const cells = [...line.querySelectorAll('td')];
              return cells.find((cell) => Number(cell.ariaColIndex ?? cell.cellIndex + 1) === at)?.textContent ?? '';
            }),
        { at: index + 1, last: rows + 1 },
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

  /** Waits until the first rows stand there, as far as their columns are in view. */
  async expectMade(): Promise<void> {
    await expect(this.grid).toBeVisible();
    const isMade = async () => {
      const texts = await this.line(1).getByRole('gridcell').allTextContents();
      return texts.length > 0 && texts.every((text) => text !== '');
    };
    await expect.poll(isMade, { message: 'the first row is made', intervals: [50, 100] }).toBe(true);
  }

  /** Scrolls the columns a step on, from the start again behind the last, or back to where they were before the first step. */
  async #scrollAcross(how: 'on' | 'back'): Promise<void> {
    await this.grid.evaluate((grid, way) => {
      const scroller = grid.parentElement;
      if (scroller === null) return;
      const { scrollLeft, clientWidth, scrollWidth, dataset } = scroller;
      if (way === 'back') {
        if (dataset['wasAt'] !== undefined) scroller.scrollLeft = Number(dataset['wasAt']);
        delete dataset['wasAt'];
        return;
      }
      dataset['wasAt'] ??= String(scrollLeft);
      const isAtEnd = scrollLeft + clientWidth >= scrollWidth - 1;
      scroller.scrollLeft = isAtEnd ? 0 : scrollLeft + clientWidth / 2;
    }, how);
  }
}
