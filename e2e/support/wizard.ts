import { expect, type Locator, type Page } from 'playwright/test';

type Step = 'Purpose' | 'Tables' | 'Relations' | 'Review';

/** The wizard: four steps, and the rows beside. */
export class Wizard {
  readonly live: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.live = page.getByRole('region', { name: 'Live rows' });
  }

  /** Opens it from the start page, and waits for its first rows. */
  async open(): Promise<void> {
    await this.#page.goto('./');
    await this.#page.getByRole('button', { name: 'Build step by step' }).click();
    await this.expectLive();
  }

  async expectLive(): Promise<void> {
    await expect(this.liveRows.getByRole('row').nth(1)).toBeVisible();
  }

  get liveRows(): Locator {
    return this.live.getByRole('region', { name: /^Rows of/ });
  }

  /** The texts of a live column. */
  async liveColumn(name: string): Promise<readonly string[]> {
    const heads = await this.liveRows.getByRole('columnheader').allTextContents();
    const cells = this.liveRows.locator(`tbody td:nth-child(${heads.indexOf(name) + 1})`);
    return cells.allTextContents();
  }

  async showTable(name: string): Promise<void> {
    await this.live.getByRole('button', { name: new RegExp(`^${name} ?\\d`) }).click();
    await expect(this.live.getByRole('region', { name: `Rows of ${name}`, exact: true })).toBeVisible();
  }

  /** Goes to a step by the row of steps. */
  async goTo(step: Step): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
    await this.expectStep(step);
  }

  async expectStep(step: Step): Promise<void> {
    const link = this.#page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step });
    await expect(link).toHaveAttribute('aria-current', 'step');
  }

  button(name: string): Locator {
    return this.#page.getByRole('contentinfo').getByRole('button', { name, exact: true });
  }

  /** The sentence that begins so. */
  sentence(beginning: string): Locator {
    return this.#page.getByRole('main').getByRole('listitem').filter({ hasText: beginning });
  }
}
