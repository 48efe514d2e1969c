import { Loader, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { compareRuns, type RunComparison } from '../../runs/compare-runs.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { runTime } from '../../runs/run-time.ts';
import { runStore } from '../../storage/run-store.ts';
import { ComparedChecks } from './ComparedChecks.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import classes from './runs.module.css';

interface Props {
  /** The earlier one first. */
  readonly runs: readonly [RunRecord, RunRecord];
  readonly onClose: () => void;
}

/** Two runs side by side: in what they differ, and which of their files are the same. */
export function CompareDialog({ runs: [before, after], onClose }: Props) {
  const isNarrow = useMediaQuery('(max-width: 767px)');
  const comparison = useComparison(before, after);
  const heads = [`Earlier: ${headOf(before)}`, `Later: ${headOf(after)}`] as const;
  return (
    <Modal opened onClose={onClose} title="Compare two runs" size={900} fullScreen={isNarrow}>
      {comparison === undefined ? <Loader size="sm" /> : <Comparison {...{ comparison, heads }} />}
    </Modal>
  );
}

function useComparison(before: RunRecord, after: RunRecord): RunComparison | undefined {
  const [comparison, setComparison] = useState<RunComparison>();
  useEffect(() => {
    let isGone = false;
    const judged = async (run: RunRecord) => ({ run, report: await runStore.report(run.id).catch(() => undefined) });
    void Promise.all([judged(before), judged(after)]).then(([one, other]) => {
      if (!isGone) setComparison(compareRuns(one, other));
    });
    return () => {
      isGone = true;
    };
  }, [before, after]);
  return comparison;
}

interface ComparisonProps {
  readonly comparison: RunComparison;
  readonly heads: readonly [string, string];
}

function Comparison({ comparison: { settings, document, rows, quality, checks, files }, heads }: ComparisonProps) {
  const same = files.filter((file) => file.before === file.after).length;
  return (
    <div className={classes.comparison}>
      <ComparedTable title="Quality" {...{ heads }} figures={quality} />
      <ComparedTable
        title="Settings"
        {...{ heads }}
        figures={settings}
        none="Both ran with the same seed, scale and format."
      />
      <ComparedTable
        title="Document"
        {...{ heads }}
        figures={document.map(({ place, before, after }) => ({
          label: place,
          before: before ?? 'not there',
          after: after ?? 'not there',
        }))}
        none="The document was the same."
      />
      <ComparedTable title="Rows" {...{ heads }} figures={rows} />
      <ComparedChecks {...{ checks, heads }} />
      <ComparedTable
        title={`Files: ${same} of ${files.length} the same`}
        {...{ heads }}
        figures={files.map(({ name, before, after }) => ({
          label: name,
          before: hashText(before),
          after: before !== undefined && before === after ? 'the same, byte for byte' : hashText(after),
        }))}
      />
      <Text size="xs" c="dimmed">
        Files are compared by the hashes of their content.
      </Text>
    </div>
  );
}

function headOf({ startedAtMs, snapshot }: RunRecord): string {
  return `${snapshot.document.name}, ${runTime(startedAtMs)}`;
}

function hashText(hash: string | undefined): string {
  return hash === undefined ? 'not written' : `${hash.slice(0, 16)}…`;
}
