import { Button, Group, Text } from '@mantine/core';
import { CircleAlert, Info, TriangleAlert, Wrench } from 'lucide-react';
import type { Diagnostic, Severity } from '../../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { fixProblems } from '../../actions/fix-problems.ts';
import { goToField } from '../../actions/go-to-field.ts';
import { setShell, showPane } from '../../state/shell.ts';
import { workbenchActions } from '../../state/workbench.ts';
import { problemPlace } from './problem-place.ts';
import classes from './problems.module.css';

const LOOK = {
  error: { Icon: CircleAlert, word: 'Error' },
  warning: { Icon: TriangleAlert, word: 'Warning' },
  info: { Icon: Info, word: 'Remark' },
} as const satisfies Record<Severity, unknown>;

interface ProblemRowProps {
  readonly problem: Diagnostic;
  readonly document: SemblanceDocument | undefined;
  /** Whether the findings are about a text that holds no document. */
  readonly isBroken: boolean;
  readonly isReadOnly: boolean;
}

/** One finding: what is wrong, what to do, where, the way there, and its repair. */
export function ProblemRow({ problem, document, isBroken, isReadOnly }: ProblemRowProps) {
  const { severity, message, hint, path, fix } = problem;
  const { Icon, word } = LOOK[severity];
  const place = problemPlace(document, path);
  const words = place.words.join(' > ');

  const goThere = () => {
    const { table, column } = place;
    const selection = table === undefined ? undefined : { table, ...(column === undefined ? {} : { column }) };
    if (isBroken || !hasField(problem)) {
      if (selection !== undefined) workbenchActions.select(selection);
      showPane('stage');
      workbenchActions.show('json');
      setShell({ textToFocus: problem });
    } else goToField(selection ?? {}, path);
  };

  return (
    <li className={classes.problem}>
      <span className={classes.severity} data-severity={severity}>
        <Icon size={16} aria-hidden />
        {word}
      </span>
      <div className={classes.words}>
        <Text size="sm">
          {message} <span className={classes.hint}>{hint}</span>
        </Text>
        <Text size="xs" c="dimmed">
          {words}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        <Button size="compact-xs" variant="default" aria-label={`Go there: ${words}`} onClick={goThere}>
          Go there
        </Button>
        {fix !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Wrench size={12} aria-hidden />}
            disabled={isReadOnly}
            onClick={() => fixProblems(fix.title, [fix])}
          >
            Fix: {fix.title}
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Whether a form shows what a finding is about: not what it does not know, nor what stands twice in the text. */
function hasField({ code }: Diagnostic): boolean {
  return code !== 'unknown_key' && code !== 'duplicate_key';
}
