import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { readJson } from '../../../schema/text/read-json.ts';
import { applies } from '../../actions/apply-fixes.ts';
import { fixProblems } from '../../actions/fix-problems.ts';
import { plainJson } from '../../state/plain-json.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { ProblemRow } from './ProblemRow.tsx';
import classes from './problems.module.css';
import { problemSummary, sortProblems } from './sort-problems.ts';

/** All findings about the document, errors first, with the way to each and a repair where there is one. */
export function ProblemsPanel() {
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const document = useWorkbench((state) => state.document);
  const brokenText = useWorkbench((state) => state.brokenText);
  const isReadOnly = useWorkbench((state) => state.saveState.kind === 'read_only');
  const problems = useMemo(() => {
    const root = brokenText === undefined ? document && plainJson(document) : readJson(brokenText).value;
    return sortProblems(diagnostics).map(({ fix, ...problem }) =>
      fix !== undefined && applies(root, fix) ? { ...problem, fix } : problem,
    );
  }, [brokenText, document, diagnostics]);
  const fixes = problems.flatMap((problem) => ('fix' in problem ? [problem.fix] : []));
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
                isBroken={brokenText !== undefined}
                isReadOnly={isReadOnly}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
