import { expect, type Locator, type Page } from 'playwright/test';

/** The model as a drawing. */
export class Diagram {
  readonly canvas: Locator;

  constructor(page: Page) {
    this.canvas = page.getByRole('application', { name: /^Diagram of the model/ });
  }

  async expectDrawn(): Promise<void> {
    await expect(this.canvas.getByRole('button').first()).toBeVisible();
  }

  /** The name of a table, as a button. */
  table(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${name}, table,`) });
  }

  column(table: string, name: string): Locator {
    return this.canvas
      .getByRole('group', { name: table, exact: true })
      .getByRole('button', { name: new RegExp(`^${name}, `) });
  }

  /** The words on a relation, by its sentence. */
  relation(sentence: string | RegExp): Locator {
    return this.canvas.getByRole('button', { name: sentence });
  }

  /** How many pixels of the page a pixel of the drawing takes. */
  zoom(): Promise<number> {
    return this.canvas
      .locator('.react-flow__viewport')
      .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  }
}
