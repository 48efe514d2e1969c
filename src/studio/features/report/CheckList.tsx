import { Button } from '@mantine/core';
import { useState } from 'react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import { CheckRow } from './CheckRow.tsx';
import classes from './report.module.css';

const FIRST = 12;
const MORE = 100;

interface CheckListProps {
  readonly checks: readonly QualityCheck[];
  readonly label: string;
}

/** Checks one below the other; of many the first ones, and more on demand. */
export function CheckList({ checks, label }: CheckListProps) {
  const [most, setMost] = useState(FIRST);
  const rest = checks.length - most;
  return (
    <>
      <ul className={classes.checks} aria-label={label}>
        {checks.slice(0, most).map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="compact-sm" variant="default" mt={8} onClick={() => setMost(most + MORE)}>
          Show {Math.min(rest, MORE)} more of {rest}
        </Button>
      )}
    </>
  );
}
