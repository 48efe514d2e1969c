import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import type { ColumnProfile, PlanSummary } from '../../../../runtime/protocol.ts';
import { engine } from '../../../state/workbench.ts';
import { useLatest } from '../../../ui/useLatest.ts';
import { StripChart } from './StripChart.tsx';
import classes from './steps.module.css';
import { type StripColumn, stripColumns } from './strip-columns.ts';

const CHARTS = 6;
const BINS = 32;
const PAUSE_MS = 250;

interface StripRequest {
  readonly planId: number;
  readonly columns: readonly StripColumn[];
}

async function readProfiles({ planId, columns }: StripRequest, signal: AbortSignal): Promise<readonly ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const { table, column } of columns) {
    profiles.push(...(await engine.profiles({ planId, table, columns: [column], bins: BINS }, signal)));
  }
  return profiles;
}

/** The shapes of the most telling columns, from a sample of each. */
export function ChartStrip({ plan }: { readonly plan: PlanSummary }) {
  const request = useMemo(() => ({ planId: plan.id, columns: stripColumns(plan, CHARTS) }), [plan]);
  const { result } = useLatest(request, readProfiles, PAUSE_MS);
  if (result === undefined) return <Skeleton height={150} />;
  const drawn = result.filter(({ chart }) => chart.kind !== 'none');
  return (
    <ul className={classes.strip}>
      {drawn.map((profile) => (
        <StripChart key={`${profile.table}.${profile.column}`} profile={profile} />
      ))}
    </ul>
  );
}
