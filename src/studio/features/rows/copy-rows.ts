import type { CopyFormat, CopyRequest } from '../../../runtime/protocol.ts';
import { engine } from '../../state/workbench.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { warn } from '../../ui/toast.ts';
import { copyText } from './copy-text.ts';

/** More than this is for a file. */
const mostRows = 100_000;

/** The ways of copying as a person chooses them. */
export const COPY_FORMATS: Readonly<Record<CopyFormat, string>> = {
  tsv: 'For a spreadsheet',
  csv: 'As CSV',
  json: 'As JSON',
};

/** Copies rows as their file would hold them, with the names of the columns, and says so. */
export async function copyRows(request: CopyRequest): Promise<void> {
  const rows = request.to - request.from;
  if (rows > mostRows) {
    warn('Nothing was copied', `At most ${formatCount(mostRows)} rows are copied at once: download the table instead.`);
    return;
  }
  await copyText(engine.copy(request), counted(rows, 'row'));
}
