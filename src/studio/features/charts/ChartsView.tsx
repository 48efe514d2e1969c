import { NativeSelect } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { PlanSummary, TableSummary } from '../../../runtime/protocol.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { counted, formatCount } from '../../ui/format.ts';
import stage from '../../ui/stage-view.module.css';
import { useGrowing } from '../../ui/useGrowing.ts';
import { ChartCard } from './ChartCard.tsx';
import classes from './charts-view.module.css';
import { FamilyCard } from './FamilyCard.tsx';
import { familiesWithoutChart, familyCharts } from './family-charts.ts';
import { OverTime } from './OverTime.tsx';
import { useProfiles } from './useProfiles.ts';

/** As many cards as are drawn with each frame. */
const CARDS_AT_ONCE = 4;

/** Every column of the selected table as a small chart, how many children parents have, and the rows over time. */
export function ChartsView() {
  const plan = useWorkbench((state) => state.plan);
  const isOld = useWorkbench((state) => state.planIsOld);
  const selected = useWorkbench((state) => state.selection.table);
  const table = plan?.tables.find(({ name }) => name === selected) ?? plan?.tables[0];
  if (plan === undefined)
    return <EmptyNotice title="No charts yet" text="They are drawn as soon as rows can be made." />;
  if (table === undefined) return <EmptyNotice title="No charts yet" text="The document has no table yet." />;
  return <TableCharts key={table.name} plan={plan} table={table} isOld={isOld} />;
}

interface TableChartsProps {
  readonly plan: PlanSummary;
  readonly table: TableSummary;
  readonly isOld: boolean;
}

function TableCharts({ plan, table, isOld }: TableChartsProps) {
  const { name, rows, time } = table;
  const { profiles, failure } = useProfiles(plan.id, name);
  const document = useWorkbench((state) => state.document);
  const selection = useWorkbench((state) => state.selection);
  const { closeId, setClose } = useClose();
  const families = document === undefined ? [] : familyCharts(document, name);
  const uncharted = document === undefined ? [] : familiesWithoutChart(document, name);
  const familyColumns = new Set(families.filter((each) => each.table === name).map(({ column }) => column));
  const columns = table.columns.filter(({ hidden, name: column }) => !hidden && !familyColumns.has(column));
  const drawn = useGrowing(families.length + columns.length, CARDS_AT_ONCE);
  // Their charts follow as slowly, once they are known.
  const filled = useGrowing(profiles.size === 0 ? 0 : drawn, CARDS_AT_ONCE);
  const timeProfile = time === undefined ? undefined : profiles.get(time);
  const sampleRows = [...profiles.values()][0]?.sampleRows;
  const card = (id: string, place: { readonly table: string; readonly column: string }) => ({
    isOld,
    isSelected: selection.table === place.table && selection.column === place.column,
    isClose: closeId === id,
    onClose: setClose(id),
  });
  return (
    <div className={stage.view}>
      <div className={classes.toolbar}>
        <NativeSelect
          size="xs"
          aria-label="Table"
          value={name}
          data={plan.tables.map((each) => each.name)}
          onChange={(event) => workbenchActions.select({ table: event.currentTarget.value })}
        />
        <span className={stage.about}>
          {sampleRows === undefined
            ? counted(rows, 'row')
            : `sample: ${formatCount(sampleRows)} of ${counted(rows, 'row')}`}
        </span>
        <span className={classes.legend}>
          <span className={classes.sampleKey} aria-hidden="true" /> sample
          <span className={classes.lawKey} aria-hidden="true" /> exact law
        </span>
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label={`Charts of ${name}`} tabIndex={0}>
        {failure !== undefined && <div className={classes.reason}>The sample could not be made: {failure}</div>}
        {timeProfile !== undefined && <OverTime table={name} profile={timeProfile} rows={rows} isOld={isOld} />}
        {families.length + uncharted.length > 0 && (
          <>
            <h2 className={classes.heading}>Children per parent</h2>
            <div className={classes.grid}>
              {families.slice(0, drawn).map((family) => {
                const id = `${family.table}.${family.column}`;
                return <FamilyCard key={id} planId={plan.id} {...family} {...card(id, family)} />;
              })}
            </div>
            {uncharted.map((why) => (
              <p key={why} className={classes.uncharted}>
                {why}
              </p>
            ))}
          </>
        )}
        <h2 className={classes.heading}>Columns</h2>
        <div className={classes.grid}>
          {columns.slice(0, drawn - families.length).map((column, index) => {
            const place = { table: name, column: column.name };
            return (
              <ChartCard
                key={column.name}
                title={column.name}
                place={place}
                profile={families.length + index < filled ? profiles.get(column.name) : undefined}
                {...card(`column ${column.name}`, place)}
              />
            );
          })}
        </div>
      </section>
    </div>
  );
}

/** The one card that is looked at closely: the last one the pointer or the focus came to. */
function useClose() {
  const [closeId, setCloseId] = useState<string>();
  const [setters] = useState(() => new Map<string, (isClose: boolean) => void>());
  const setClose = useCallback(
    (id: string) => {
      let setter = setters.get(id);
      if (setter === undefined) {
        setter = (isClose) => setCloseId((before) => (isClose ? id : before === id ? undefined : before));
        setters.set(id, setter);
      }
      return setter;
    },
    [setters],
  );
  return { closeId, setClose };
}
