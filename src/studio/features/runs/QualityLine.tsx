import { BadgeCheck, CircleX, type LucideIcon, ShieldQuestionMark, TriangleAlert } from 'lucide-react';
import { qualityWords } from '../../runs/quality-words.ts';
import type { RunQuality, RunRecord } from '../../runs/run-record.ts';
import { openReport } from '../../runs/run-reports.ts';
import classes from './runs.module.css';

/** What the report of a run says, and the way to it; or why there is none. */
export function QualityLine({ record: { id, name, quality, unjudged } }: { readonly record: RunRecord }) {
  if (quality === undefined) {
    return unjudged === undefined ? null : <p className={classes.quality}>{unjudged}</p>;
  }
  const verdict = verdictOf(quality);
  const Icon = ICONS[verdict];
  return (
    <p className={classes.quality} data-verdict={verdict}>
      <Icon size={15} aria-hidden />
      <span className="tabular">{qualityWords(quality)}</span>
      <button type="button" className={classes.way} aria-label={`Report of ${name}`} onClick={() => openReport(id)}>
        Report
      </button>
    </p>
  );
}

const ICONS: Readonly<Record<'pass' | 'warn' | 'fail' | 'none', LucideIcon>> = {
  pass: BadgeCheck,
  warn: TriangleAlert,
  fail: CircleX,
  none: ShieldQuestionMark,
};

function verdictOf({ score, failed, warned }: RunQuality): keyof typeof ICONS {
  if (score === undefined) return 'none';
  return failed > 0 ? 'fail' : warned > 0 ? 'warn' : 'pass';
}
