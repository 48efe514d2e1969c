import { chunkRequests } from '../../runtime/chunk-requests.ts';
import { exportFiles } from '../../runtime/export-files.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../runtime/export-settings.ts';
import { contentHash } from '../../runtime/node/content-hash.ts';
import { chunksOf, cutOf, withWorkers } from '../chunks-of.ts';
import type { Run } from '../command.ts';
import { openDocument } from '../open-document.ts';

/** `semblance hash`: one line a table, with the content hash of its CSV file, its rows and its name. */
export const hash: Run = async (typed, terminal) => {
  const cut = cutOf(typed);
  return withWorkers(cut, terminal, async (spawn) => {
    const document = await openDocument(typed, terminal);
    const files = exportFiles(document.job.plan.document, document.tables, DEFAULT_EXPORT_SETTINGS);
    const requests = files.flatMap((file) => chunkRequests(file, cut.chunkRows));
    const hashes = new Map(document.tables.map(({ name }) => [name, contentHash()] as const));
    for await (const { request, bytes } of chunksOf(document, requests, cut, spawn, terminal)) {
      hashes.get(request.table)?.update(bytes);
    }
    for (const { name, rows } of document.tables) terminal.out(`${hashes.get(name)?.digest()}  ${rows}  ${name}\n`);
    return 0;
  });
};
