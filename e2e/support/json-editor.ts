import { expect, type Locator, type Page } from 'playwright/test';

/** The document as JSON text in its editor. */
export class JsonEditor {
  readonly text: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.text = page.getByRole('textbox', { name: /^The document as JSON/ });
  }

  async expectReady(): Promise<void> {
    await expect(this.text).toBeAttached();
  }

  /** Selects the first place that reads like this; the editor looks anew only for other words than the last time. */
  async find(needle: string): Promise<void> {
    await this.text.focus();
    await this.#page.keyboard.press('Control+Home');
    await this.#page.keyboard.press('Control+f');
    const find = this.#page.getByRole('textbox', { name: 'Find', exact: true });
    await find.fill(needle);
    await expect(this.#page.getByRole('dialog', { name: 'Find / Replace' }).getByText(/^1 of \d+$/)).toBeVisible();
    await find.press('Escape');
    await expect(this.text).toBeFocused();
  }

  /** Puts the cursor behind a piece of text. */
  async putCursorBehind(needle: string): Promise<void> {
    await this.find(needle);
    await this.#page.keyboard.press('ArrowRight');
  }

  /** Deletes as many characters before the cursor and types others. */
  async retype(characters: number, text: string): Promise<void> {
    for (let count = 0; count < characters; count += 1) await this.#page.keyboard.press('Backspace');
    await this.#page.keyboard.type(text);
  }
}
