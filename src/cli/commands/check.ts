import { checkFolder } from '../check-folder.ts';
import { checkReportPlace } from '../check-report-place.ts';
import type { Run } from '../command.ts';
import { manifestIn } from '../found-files-of.ts';
import { judgeFolder } from '../judge-folder.ts';
import { judged } from '../judged-run.ts';
import { openDocument } from '../open-document.ts';
import { reportSettingsOf, WHOLE_RUN } from '../report-settings.ts';

/** `semblance check`: holds the files of a folder, whoever wrote them, against a document; 3 where they are not good enough. */
export const check: Run = async (typed, terminal) => {
  const [folder = ''] = typed.operands;
  const settings = reportSettingsOf(typed, WHOLE_RUN) ?? { isStrict: false };
  await checkFolder(folder);
  await checkReportPlace(settings);
  const manifest = await manifestIn(folder);
  const document = await openDocument(typed, terminal, typed.values.get('doc'), {
    ...(manifest && { seed: manifest.seed, scale: manifest.scale, ...(manifest.rows && { rows: manifest.rows }) }),
  });
  const report = await judgeFolder(folder, document, manifest, typed, terminal);
  return judged(report, settings, terminal, typed.flags.has('quiet'));
};
