import { expect, type Locator, type Page } from 'playwright/test';

/** The inspector: the chart and the form of what is selected. */
export class Inspector {
  readonly pane: Locator;
  readonly form: Locator;
  readonly chart: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.pane = page.getByRole('region', { name: 'Inspector' });
    this.form = this.pane.getByRole('group', { name: 'Properties' });
    this.chart = this.pane.getByRole('figure');
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  /** The chart in one sentence, as it is read to whoever does not see it. */
  get summary(): Locator {
    return this.chart.getByText(/^Sample of/);
  }

  /** The lines of the chart told as a table. */
  async chartTable(): Promise<readonly string[]> {
    const switchToTable = this.chart.getByRole('button', { name: 'Show as table' });
    if (await switchToTable.isVisible()) await switchToTable.click();
    return this.chart
      .getByRole('region', { name: /as a table$/ })
      .getByRole('row')
      .allTextContents();
  }

  get kind(): Locator {
    return this.form.getByRole('button', { name: /^(How the values are made|Where the rows come from)/ });
  }

  /** Chooses another kind from the gallery. */
  async makeBy(title: string): Promise<void> {
    await this.kind.click();
    const gallery = this.#page.getByRole('dialog').getByRole('listbox');
    await gallery.getByRole('option', { name: title }).click();
    await expect(gallery).toBeHidden();
  }

  /** What happens to the values of the column afterwards. */
  get modifiers(): Locator {
    return this.form.getByRole('group', { name: 'What happens to them afterwards' });
  }

  /** Adds a modifier from the gallery. */
  async addModifier(title: string): Promise<void> {
    await this.modifiers.getByRole('button', { name: 'Add a change' }).click();
    const gallery = this.#page.getByRole('dialog').getByRole('listbox');
    await gallery
      .getByRole('option')
      .filter({ has: this.#page.getByText(title, { exact: true }) })
      .click();
    await expect(gallery).toBeHidden();
  }

  async goTo(part: string): Promise<void> {
    await this.pane.getByRole('navigation', { name: 'Selected part' }).getByRole('button', { name: part }).click();
  }
}
