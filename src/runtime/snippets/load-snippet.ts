/** How files are loaded with a tool: a text to be copied as it is, to run in the folder of the files. */
export interface LoadSnippet {
  /** What the tool is called, e.g. "DuckDB". */
  readonly tool: string;
  readonly text: string;
}
