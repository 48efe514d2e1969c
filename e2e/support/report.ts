import type { Locator, Page } from 'playwright/test';

/** The quality report of the sample: its figure in the top bar, and its view. */
export class Report {
  readonly figure: Locator;
  readonly view: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.figure = page.getByRole('banner').getByRole('button', { name: /^Report [–\d]/ });
    this.view = page.getByRole('region', { name: 'Report', exact: true });
  }

  /** Chooses whose report is shown: that of the sample or of a run. */
  async choose(label: string | RegExp): Promise<void> {
    const choice = this.#page.getByRole('combobox', { name: 'Report of' });
    const option = choice.getByRole(
      'option',
      typeof label === 'string' ? { name: label, exact: true } : { name: label },
    );
    await choice.selectOption({ label: (await option.first().textContent()) ?? '' });
  }

  /** A part of the view by its heading: "Score", "What fails", a column. */
  part(name: string | RegExp): Locator {
    return this.view.getByRole('region', { name });
  }

  /** The checks that are listed among all. */
  get checks(): Locator {
    return this.view.getByRole('list', { name: 'Every check' }).getByRole('listitem');
  }

  /** Lists those only that ended in a way, or have some words. */
  async list(filter: 'All' | 'Failed' | 'Warned' | 'Not tested', words = ''): Promise<void> {
    await this.view.getByRole('radiogroup', { name: 'Show checks' }).getByText(filter, { exact: true }).click();
    await this.view.getByRole('searchbox', { name: 'Search checks' }).fill(words);
  }

  /** Opens or closes what the report says of a table. */
  async turn(table: string): Promise<void> {
    const heading = this.part(/^Tables/).getByRole('heading', { level: 3, name: new RegExp(`^${table} \\d`) });
    await heading.getByRole('button').click();
  }
}
