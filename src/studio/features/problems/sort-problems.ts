import type { Diagnostic, Severity } from '../../../schema/diagnostic.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings with errors first, then warnings, then remarks; otherwise in the order they came. */
export function sortProblems(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** The findings in one sentence, e.g. "2 errors and 1 warning", "No problems". */
export function problemSummary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, noun: string) => {
    const number = diagnostics.filter((each) => each.severity === severity).length;
    return number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
  };
  const parts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'remark')];
  if (parts.length === 0) return 'No problems';
  return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
