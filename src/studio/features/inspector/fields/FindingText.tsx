import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Diagnostic, Severity } from '../../../../schema/diagnostic.ts';
import classes from './field.module.css';

const LOOK = {
  error: { Icon: CircleAlert, word: 'Error' },
  warning: { Icon: TriangleAlert, word: 'Warning' },
  info: { Icon: Info, word: 'Note' },
} as const satisfies Record<Severity, unknown>;

/** A finding beside its field: what it is in word, colour and icon, and what to do about it. */
export function FindingText({ finding: { severity, message, hint } }: { finding: Diagnostic }) {
  const { Icon, word } = LOOK[severity];
  return (
    <span className={classes.finding} data-severity={severity}>
      <Icon size={14} aria-hidden className={classes.findingIcon} />
      <span>
        <span className={classes.findingWord}>{word}: </span>
        {message} <span className={classes.hint}>{hint}</span>
      </span>
    </span>
  );
}
