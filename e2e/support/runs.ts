import { expect, type Locator, type Page } from 'playwright/test';

/** The list of runs below the panes. */
export class Runs {
  readonly region: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('region', { name: 'Runs' });
  }

  async show(): Promise<void> {
    const button = this.#page.getByRole('button', { name: /^Runs \d+$/ });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await expect(this.region).toBeVisible();
  }

  /** The newest run. */
  get newest(): Locator {
    return this.region.getByRole('listitem').first();
  }

  press(name: string): Promise<void> {
    return this.newest.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until the newest run has written some rows and is not over. */
  async expectUnderWay(): Promise<void> {
    await expect(this.newest.getByText(/rows\/s/)).toBeVisible();
  }

  /** Reads the files of the newest run back, and expects that they are what was written. */
  async verify(): Promise<void> {
    await this.press('Verify');
    await expect(this.newest.getByText(/byte for byte what the run wrote/)).toBeVisible();
  }
}
