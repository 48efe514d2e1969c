import { Skeleton } from '@mantine/core';
import { memo, useMemo } from 'react';
import { CHART_BINS } from '../../../runtime/chart-bins.ts';
import type { ProfileRequest } from '../../../runtime/protocol.ts';
import { engine, useWorkbench } from '../../state/workbench.ts';
import { useLatest } from '../../ui/useLatest.ts';
import classes from './charts.module.css';
import { ProfilePanel } from './ProfilePanel.tsx';

/** Charts follow the typing at four a second at most. */
const intervalMs = 250;

const load = (request: ProfileRequest, signal: AbortSignal) => engine.profiles(request, signal);

interface ColumnChartPanelProps {
  readonly table: string;
  readonly column: string;
}

/**
 * The live chart of one column: its sample and, over it, what its law says exactly. While the document does not compile,
 * or the next sample is being made, the last one stays.
 */
export const ColumnChartPanel = memo(function ColumnChartPanel({ table, column }: ColumnChartPanelProps) {
  const plan = useWorkbench((state) =>
    state.early?.tables.some(({ name }) => name === table) ? state.early : state.plan,
  );
  const isOld = useWorkbench((state) => state.planIsOld && plan === state.plan);
  const summary = plan?.tables.find(({ name }) => name === table);
  const isThere = summary?.columns.some(({ name }) => name === column) ?? false;
  const planId = plan?.id;
  const request = useMemo(
    () => (planId === undefined || !isThere ? undefined : { planId, table, columns: [column], bins: CHART_BINS }),
    [planId, isThere, table, column],
  );
  const { result, failure } = useLatest(request, load, intervalMs);
  // What came with the rows is drawn with them.
  const profile =
    (request && engine.profileAtHand(request)) ??
    result?.find((each) => each.table === table && each.column === column);

  if (profile !== undefined) return <ProfilePanel profile={profile} rows={summary?.rows} isOld={isOld} />;
  if (failure !== undefined) return <div className={classes.reason}>The sample could not be made: {failure}</div>;
  if (plan === undefined || isThere) return <Skeleton height={240} radius="sm" />;
  return (
    <div className={classes.reason}>There is no chart yet: the column is not in the last rows that could be made.</div>
  );
});
