import { Wrench } from 'lucide-react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import { fixProblems } from '../../actions/fix-problems.ts';
import { useIsReadOnly, useWorkbench } from '../../state/workbench.ts';
import { checkFixes } from './check-fixes.ts';
import classes from './report.module.css';

/** A button for each repair of what the document says where a check fails; none where there is none. */
export function CheckFixes({ check }: { readonly check: QualityCheck }) {
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const isReadOnly = useIsReadOnly();
  if (isReadOnly) return null;
  return checkFixes(check, diagnostics).map((fix) => (
    <button
      key={`${fix.title} ${fix.edits[0]?.path}`}
      type="button"
      className={classes.way}
      onClick={() => fixProblems(fix.title, [fix])}
    >
      <Wrench size={12} aria-hidden /> Fix: {fix.title}
    </button>
  ));
}
