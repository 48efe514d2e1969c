import { documentHash } from '../../runtime/document-hash.ts';
import { checkFolder } from '../check-folder.ts';
import { checkReportPlace } from '../check-report-place.ts';
import type { Run } from '../command.ts';
import { fileFaults } from '../file-faults.ts';
import { manifestIn } from '../found-files-of.ts';
import { judgeFolder } from '../judge-folder.ts';
import { judged } from '../judged-run.ts';
import { openDocument } from '../open-document.ts';
import { reportSettingsOf, WHOLE_RUN } from '../report-settings.ts';
import { UsageError } from '../usage-error.ts';

/** `semblance report`: the report of the files that a run wrote, by the manifest beside them; 3 where they are not good enough. */
export const report: Run = async (typed, terminal) => {
  const [folder = ''] = typed.operands;
  const settings = reportSettingsOf(typed, WHOLE_RUN) ?? { isStrict: false };
  await checkFolder(folder);
  await checkReportPlace(settings);
  const manifest = await manifestIn(folder);
  if (manifest === undefined)
    throw new UsageError(`"${folder}" has no manifest: \`semblance check ${folder} --doc DOC\` needs none.`);
  const { made_from: value, seed, scale, rows } = manifest;
  const name = typed.values.get('doc');
  if (name === undefined && value === undefined)
    throw new UsageError('The manifest is of an earlier version and holds no document: name it with --doc.');
  const document = await openDocument(typed, terminal, name ?? manifest.document.name, {
    ...(name === undefined && value !== undefined && { source: { kind: 'value', value } }),
    seed,
    scale,
    ...(rows && { rows }),
  });
  if (documentHash(document.job.plan.document) !== manifest.document.hash)
    throw new UsageError(
      name === undefined
        ? `The manifest in "${folder}" was changed: its document is not the one its hash is of. \`semblance check ${folder} --doc DOC\` judges the files by any document.`
        : `The files in "${folder}" were made from another document: leave --doc out, or \`semblance check ${folder} --doc ${name}\` judges them by that one all the same.`,
    );
  const faults = await fileFaults(folder, manifest, terminal.signal);
  const found = await judgeFolder(folder, document, manifest, typed, terminal, { differences: faults });
  return judged(found, settings, terminal, typed.flags.has('quiet'));
};
