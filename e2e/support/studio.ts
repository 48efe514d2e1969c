import { expect, type Locator, type Page } from 'playwright/test';
import { Diagram } from './diagram.ts';
import { Downloads } from './downloads.ts';
import { ExportDrawer } from './export-drawer.ts';
import { Inspector } from './inspector.ts';
import { JsonEditor } from './json-editor.ts';
import { Outline } from './outline.ts';
import { Report } from './report.ts';
import { Rows } from './rows.ts';
import { Runs } from './runs.ts';
import { StartPage } from './start-page.ts';
import { Wizard } from './wizard.ts';

/** The studio as a person meets it: by what things are called and what they do. */
export class Studio {
  readonly outline: Outline;
  readonly rows: Rows;
  readonly inspector: Inspector;
  readonly diagram: Diagram;
  readonly json: JsonEditor;
  readonly downloads: Downloads;
  readonly drawer: ExportDrawer;
  readonly runs: Runs;
  readonly report: Report;
  readonly start: StartPage;
  readonly wizard: Wizard;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.outline = new Outline(page);
    this.rows = new Rows(page);
    this.inspector = new Inspector(page);
    this.diagram = new Diagram(page);
    this.json = new JsonEditor(page);
    this.downloads = new Downloads(page);
    this.drawer = new ExportDrawer(page);
    this.runs = new Runs(page);
    this.report = new Report(page);
    this.start = new StartPage(page);
    this.wizard = new Wizard(page);
  }

  /** Opens the start page and a template from it; the rows of its richest table stand there then. */
  async useTemplate(name: string): Promise<void> {
    await this.page.goto('./');
    await this.page.getByRole('button', { name: `Use template ${name}` }).click();
    await this.rows.expectMade();
  }

  selectTable(table: string): Promise<void> {
    return this.outline.select(table);
  }

  selectColumn(table: string, column: string): Promise<void> {
    return this.outline.select(table, column);
  }

  /** Types a value into a field of the inspector. */
  setParameter(name: string, value: string): Promise<void> {
    return this.inspector.field(name).fill(value);
  }

  async showView(name: 'Diagram' | 'Rows' | 'Charts' | 'JSON' | 'Report'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'View' }).getByText(name, { exact: true }).click();
    if (name === 'JSON') await this.json.expectReady();
    if (name === 'Diagram') await this.diagram.expectDrawn();
  }

  get documentName(): Locator {
    return this.page.getByRole('textbox', { name: 'Document name' });
  }

  /** The line that says what the last edit changed. */
  get impact(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status').last();
  }

  get saveState(): Locator {
    return this.page.getByRole('banner').getByText(/Draft:|Saving|Saved in this browser|Not saved|Read-only/);
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(/^Saved in this browser \d{1,2}:\d{2}$/);
  }

  get undo(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^(Undo|Discard the broken text)/ });
  }

  get redo(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Redo/ });
  }

  /** Chooses an entry of the document's menu. */
  async choose(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  get problemsButton(): Locator {
    return this.page.getByRole('button', { name: /^Problems \d+$/ });
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' }).getByRole('listitem');
  }

  async showProblems(): Promise<void> {
    if ((await this.problemsButton.getAttribute('aria-expanded')) !== 'true') await this.problemsButton.click();
    await expect(this.page.getByRole('region', { name: 'Problems' })).toBeVisible();
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
