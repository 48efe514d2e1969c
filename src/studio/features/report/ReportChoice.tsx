import { NativeSelect } from '@mantine/core';
import { scoreText } from '../../runs/quality-words.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { chooseReport } from '../../runs/run-reports.ts';
import { runTime } from '../../runs/run-time.ts';
import { useRuns } from '../../runs/runs.ts';
import { useWorkbench } from '../../state/workbench.ts';

/** Chooses whose report is shown: that of the sample, or of a run; nothing to choose where no run has one. */
export function ReportChoice({ shown }: { readonly shown: RunRecord | undefined }) {
  const documentId = useWorkbench((state) => state.documentId);
  const runs = useRuns((state) => state.runs);
  const offered = runs.flatMap(({ record }) => {
    const isOffered = record.quality !== undefined && (record.documentId === documentId || record.id === shown?.id);
    return isOffered ? [record] : [];
  });
  if (offered.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label="Report of"
      value={shown?.id ?? ''}
      data={[{ value: '', label: 'Sample' }, ...offered.map((run) => ({ value: run.id, label: runLabel(run) }))]}
      onChange={({ currentTarget: { value } }) => chooseReport(value === '' ? undefined : value)}
    />
  );
}

function runLabel({ startedAtMs, quality }: RunRecord): string {
  const score = quality?.score === undefined ? '' : `: ${scoreText(quality.score)}`;
  return `Run of ${runTime(startedAtMs)}${score}`;
}
