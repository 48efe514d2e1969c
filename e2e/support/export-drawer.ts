import { expect, type Locator, type Page } from 'playwright/test';

/** The drawer in which an export is chosen. */
export class ExportDrawer {
  readonly dialog: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export' });
  }

  /** Opens it, and waits until it knows what will come. */
  async open(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
    await expect(this.dialog).toBeVisible();
    await this.expectReckoned();
  }

  /** The one button that makes it. */
  get button(): Locator {
    return this.dialog.getByRole('button', { name: /^(Download|Pick a)/ });
  }

  /** The first lines as they will be written. */
  get sample(): Locator {
    return this.dialog.locator('pre');
  }

  async expectReckoned(): Promise<void> {
    await expect(this.button).toHaveText(/\d B$|B$/);
    await expect(this.sample).not.toBeEmpty();
  }

  async format(name: string): Promise<void> {
    await this.dialog.getByRole('radio', { name, exact: true }).check();
  }

  async unfold(title: 'Options' | 'Tables' | 'Where it goes' | 'Quality report'): Promise<void> {
    const fold = this.dialog.locator('details').filter({ has: this.#page.getByText(title, { exact: true }) });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  }

  choose(field: string, option: string): Promise<readonly string[]> {
    return this.dialog.getByRole('combobox', { name: field }).selectOption({ label: option });
  }

  tick(field: string, isTicked = true): Promise<void> {
    return this.dialog.getByRole('checkbox', { name: field }).setChecked(isTicked);
  }
}
