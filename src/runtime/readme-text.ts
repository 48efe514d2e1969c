import type { Plan } from '../engine/plan/plan.ts';
import { formatWith } from '../formats/format-with.ts';
import { countText } from '../quality/files/page/figures.ts';
import { tableNamed } from '../schema/references/relations.ts';
import type { ExportFile } from './export-file.ts';
import { loadSnippets } from './load-snippets.ts';
import { type FileRecord, MANIFEST_NAME } from './manifest.ts';
import { markdownText } from './readme/markdown-text.ts';
import { tableSection } from './readme/table-section.ts';

/** What a README is called beside its files. */
export const README_NAME = 'README.md';

/** What a README says. */
export interface Readme {
  readonly plan: Plan;
  readonly files: readonly ExportFile[];
  /** What is in each of the files. */
  readonly records: readonly FileRecord[];
  /** The command that makes the same files from a terminal. */
  readonly command: string;
}

/**
 * The README that travels with exported files, as Markdown: what they are, how they were made, what each column means and
 * how to load them. The same document, settings and command give the same text.
 */
export function readmeText({ plan, files, records, command }: Readme): string {
  const { document } = plan;
  const names = new Set(files.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const written = document.tables.filter(({ name }) => names.has(name));
  const isFlat = files.some(({ flatten }) => flatten);
  const snippets = loadSnippets(document, files);
  return [
    `# ${markdownText(document.name)}`,
    ...(document.description === undefined ? [] : [markdownText(document.description)]),
    'Synthetic data made by Semblance: nothing here was measured, and nobody in it is real.',
    '## How it was made',
    howMade(plan),
    'Made again, byte for byte, by:',
    `\`\`\`sh\n${command}\n\`\`\``,
    '## Files',
    fileList(files, records),
    `\`${MANIFEST_NAME}\` holds the content hash of every file; \`semblance verify\` compares them.`,
    ...(isFlat
      ? ['Rows are flattened: they also hold the columns of their parents and of the rows they point at.']
      : []),
    '## Tables',
    ...written.map((table) => tableSection(table, written, isFlat ? (name) => tableNamed(document, name) : undefined)),
    ...(snippets.length === 0 ? [] : ['## How to load it']),
    ...snippets.map(({ tool, text }) => `### ${tool}\n\n\`\`\`${tool === 'pandas' ? 'python' : ''}\n${text}\n\`\`\``),
  ]
    .join('\n\n')
    .concat('\n');
}

function howMade({ document, scale, rows, engineVersion }: Plan): string {
  const { timeframe } = document;
  const stated = Object.entries(rows ?? {}).map(([name, count]) => `${name} ${countText(count)}`);
  return [
    `- Seed: ${document.seed}`,
    `- Scale: ${scale}`,
    ...(stated.length === 0 ? [] : [`- Rows stated for the run: ${stated.join(', ')}`]),
    `- Timeframe: ${timeframe.start} to ${timeframe.end}, the end excluded`,
    `- Engine: version ${engineVersion}`,
  ].join('\n');
}

function fileList(files: readonly ExportFile[], records: readonly FileRecord[]): string {
  const lines = records.map(({ name, rows, bytes }) => {
    const file = files.find((each) => each.name === name);
    const title = file === undefined ? '' : formatWith(file.format, file.options).title;
    return `| \`${name}\` | ${title}${file?.gzip === true ? ', gzip' : ''} | ${countText(rows)} | ${countText(bytes)} |`;
  });
  const isGzip = files.some(({ gzip }) => gzip);
  return [
    `| File | Format | Rows | Bytes${isGzip ? ' before gzip' : ''} |`,
    '| --- | --- | ---: | ---: |',
    ...lines,
  ].join('\n');
}
