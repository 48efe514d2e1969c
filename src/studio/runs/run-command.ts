import { fileStem } from '../../runtime/file-stem.ts';
import { terminalCommand } from '../../runtime/terminal-command.ts';
import type { RunSnapshot } from './run-record.ts';

/** The command that makes the files of a run in a terminal, from the document as the studio saves it. */
export function runCommand({ document, exported, settings }: RunSnapshot): string {
  const stem = fileStem(document.name);
  return terminalCommand({ document: `${stem}.semblance.json`, out: stem, settings: exported, run: settings });
}
