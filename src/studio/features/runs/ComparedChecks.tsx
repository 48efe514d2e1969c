import { Button } from '@mantine/core';
import { useState } from 'react';
import type { QualityCheck } from '../../../runtime/protocol.ts';
import type { CheckDifference } from '../../runs/compare-reports.ts';
import { formatSignificant } from '../../ui/format-number.ts';
import { ComparedTable } from './ComparedTable.tsx';
import classes from './runs.module.css';

const FIRST = 12;
const MORE = 100;

interface Props {
  readonly checks: readonly CheckDifference[] | undefined;
  readonly heads: readonly [string, string];
}

/** The checks that two runs answer differently, the most important first. */
export function ComparedChecks({ checks, heads }: Props) {
  const [most, setMost] = useState(FIRST);
  if (checks === undefined) {
    return (
      <section aria-label="Checks">
        <h3 className={classes.compareHeading}>Checks</h3>
        <p className={classes.same}>Only runs that have a report can be compared check by check.</p>
      </section>
    );
  }
  const left = checks.length - most;
  const title = checks.length === 0 ? 'Checks' : `Checks that differ: ${checks.length}`;
  return (
    <div>
      <ComparedTable
        {...{ title, heads }}
        figures={checks.slice(0, most).map((check) => ({
          label: check.title,
          before: answerText(check.before),
          after: answerText(check.after),
        }))}
        none="Every check has the same verdict and the same value."
      />
      {left > 0 && (
        <Button size="compact-sm" variant="default" mt={6} onClick={() => setMost(most + MORE)}>
          Show {Math.min(MORE, left)} more of {left}
        </Button>
      )}
    </div>
  );
}

function answerText(check: QualityCheck | undefined): string {
  if (check === undefined) return 'not asked';
  if (check.coverage === 'uncovered') return 'not tested';
  const word = { pass: 'passed', warn: 'warning', fail: 'failed', none: 'not tested' }[check.verdict];
  return check.value === undefined ? word : `${word}, ${valueText(check)}`;
}

function valueText({ unit, value = 0 }: QualityCheck): string {
  switch (unit) {
    case 'rows':
      return value === 0 ? 'no row breaks it' : `${formatSignificant(value)} break it`;
    case 'share':
      return `${formatSignificant(100 * value)}\u202f%`;
    case 'distance':
      return `distance ${formatSignificant(100 * value)}\u202f%`;
    default:
      return formatSignificant(value);
  }
}
