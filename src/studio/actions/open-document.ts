import type { DocumentSource } from '../../runtime/protocol.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { JsonValue } from '../../schema/json-value.ts';
import { navigate } from '../routing/router.ts';
import { engine } from '../state/workbench.ts';
import { session } from '../storage/current-session.ts';
import { landingSelection } from '../storage/landing-place.ts';
import { readDocument } from '../storage/read-document.ts';
import { formatBytes } from '../ui/format.ts';
import { warn } from '../ui/toast.ts';

const LARGEST_FILE_BYTES = 20_000_000;

/** Opens a document as a new one and goes to it. */
export async function startDocument(document: SemblanceDocument, keep: boolean): Promise<void> {
  const selection = landingSelection(document);
  const id = await session.start(document, { keep, selection });
  navigate({ kind: 'document', id, view: 'rows', ...selection });
}

/** Opens what a person picked or dropped, as a new document; says why when it cannot be one, and changes nothing then. */
export async function openFile(file: File): Promise<void> {
  if (file.size > LARGEST_FILE_BYTES) {
    warn(
      `${file.name} was not opened`,
      `It has ${formatBytes(file.size)}; a document has at most ${formatBytes(LARGEST_FILE_BYTES)}.`,
    );
    return;
  }
  try {
    await openSource({ kind: 'text', text: await file.text() }, `${file.name} was not opened`, true);
  } catch (reason) {
    warn(`${file.name} was not opened`, reason instanceof Error ? reason.message : String(reason));
  }
}

/** Opens a template as a new document; says why when it cannot be loaded. */
export async function openTemplate(title: string, load: () => Promise<JsonValue>): Promise<void> {
  try {
    // Every template that comes with Semblance is a document: it is checked before it is built in.
    await startDocument((await load()) as unknown as SemblanceDocument, false);
  } catch (reason) {
    warn(`${title} was not opened`, reason instanceof Error ? reason.message : String(reason));
  }
}

/** Opens a document from its source, kept at once or with its first change; says why when it is none. */
async function openSource(source: DocumentSource, failure: string, keep: boolean): Promise<void> {
  // Counting the rows of a large document takes a while, and is watched where they are shown.
  const reading = await readDocument({ open: (text) => engine.read(text) }, source);
  if (reading.kind === 'document') await startDocument(reading.document, keep);
  else warn(failure, reading.reasons.join('\n'));
}

/** Lets the person pick a file and opens it. */
export function pickFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void openFile(file);
  });
  input.click();
}

/** Opens a document of one table with a counting id. */
export function startEmpty(): Promise<void> {
  const year = new Date().getFullYear();
  return startDocument(
    {
      version: 1,
      name: 'Untitled',
      seed: 1,
      timeframe: { start: `${year - 2}-01-01`, end: `${year}-01-01` },
      tables: [
        {
          name: 'new_table',
          key: ['id'],
          rows: { kind: 'count', count: 1000 },
          columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
        },
      ],
    },
    false,
  );
}
