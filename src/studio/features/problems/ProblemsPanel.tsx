import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { fixProblems } from './fix-problems.ts';
import { ProblemRow } from './ProblemRow.tsx';
import classes from './problems.module.css';
import { problemSummary, sortProblems } from './sort-problems.ts';

interface ProblemsPanelProps {
  /** Shows the place of a finding in the JSON text; without it the JSON view is shown as it is. */
  readonly onGoToText?: (problem: Diagnostic) => void;
}

/** All findings about the document, errors first, with the way to each and a repair where there is one. */
export function ProblemsPanel({ onGoToText }: ProblemsPanelProps) {
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const document = useWorkbench((state) => state.document);
  const isBroken = useWorkbench((state) => state.brokenText !== undefined);
  const isReadOnly = useWorkbench((state) => state.saveState.kind === 'read_only');
  const problems = sortProblems(diagnostics);
  const fixes = problems.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  const summary = problemSummary(diagnostics);

  return (
    <div className={classes.panel}>
      <VisuallyHidden role="status">{summary}</VisuallyHidden>
      {problems.length === 0 ? (
        <div className={classes.empty}>
          <CircleCheck size={18} aria-hidden />
          <Text size="sm">No problems: the document can be generated as it is.</Text>
        </div>
      ) : (
        <>
          <Group className={classes.head ?? ''} justify="space-between" gap="xs">
            <Text size="sm" fw={600} aria-hidden>
              {summary}
            </Text>
            {fixes.length > 1 && (
              <Button
                size="compact-xs"
                variant="default"
                disabled={isReadOnly}
                onClick={() => fixProblems(`Fix ${fixes.length} problems`, fixes)}
              >
                Fix all {fixes.length}
              </Button>
            )}
          </Group>
          <ul className={classes.list}>
            {problems.map((problem, index) => (
              <ProblemRow
                key={`${index} ${problem.path} ${problem.code}`}
                problem={problem}
                document={document}
                isBroken={isBroken}
                isReadOnly={isReadOnly}
                onGoToText={onGoToText}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
