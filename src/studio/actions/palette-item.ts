/** A line of the palette that depends on the document. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Other words a person may look for. */
  readonly keywords: string;
  run(): void;
}
