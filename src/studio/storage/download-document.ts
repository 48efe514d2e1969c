import { fileStem } from '../../runtime/file-stem.ts';
import { printJson } from '../../schema/text/print-json.ts';
import { plainJson } from '../state/plain-json.ts';
import { workbench } from '../state/workbench.ts';
import { saveFile } from '../ui/save-file.ts';

/** Downloads the open document as `<name>.semblance.json`; the text as it stands where it holds no document. */
export function downloadDocument(): void {
  const { document, brokenText } = workbench.store.getState();
  const text = brokenText ?? (document && printJson(plainJson(document)));
  if (text === undefined) return;
  saveFile(`${fileStem(document?.name ?? '')}.semblance.json`, new Blob([text], { type: 'application/json' }));
}
