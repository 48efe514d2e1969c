import { expect, type Locator, type Page } from 'playwright/test';

/** The start page: templates to look into and to begin with. */
export class StartPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.goto('./');
    await expect(this.gallery).toBeVisible();
  }

  get gallery(): Locator {
    return this.#page.getByRole('region', { name: 'Templates' });
  }

  get search(): Locator {
    return this.gallery.getByRole('searchbox', { name: 'Search templates' });
  }

  /** The cards, by what they are called. */
  get titles(): Locator {
    return this.gallery.getByRole('heading', { level: 3 });
  }

  card(title: string): Locator {
    return this.gallery
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: title, exact: true }) });
  }

  /** The button of a card that looks into it. */
  look(title: string): Locator {
    return this.card(title).getByRole('button', { name: title, exact: true });
  }

  /** Looks into a template, and waits for its rows. */
  async peek(title: string): Promise<Locator> {
    await this.look(title).click();
    const dialog = this.#page.getByRole('dialog', { name: title });
    await expect(dialog.getByRole('region', { name: /^Rows of/ }).getByRole('row')).toHaveCount(9);
    return dialog;
  }
}
