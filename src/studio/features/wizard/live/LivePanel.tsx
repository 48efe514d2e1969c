import { Skeleton, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RowsRequest, TableSummary } from '../../../../runtime/protocol.ts';
import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import { engine } from '../../../state/workbench.ts';
import { counted } from '../../../ui/format.ts';
import { MiniDiagram } from '../../../ui/MiniDiagram.tsx';
import { SampleTable } from '../../../ui/SampleTable.tsx';
import { TablePills } from '../../../ui/TablePills.tsx';
import { tableRelations } from '../../../ui/table-relations.ts';
import { useLatest } from '../../../ui/useLatest.ts';
import classes from './live.module.css';
import type { LivePlan } from './useLivePlan.ts';

const ROWS = 12;
const DIAGRAM = { width: 560, height: 168 };
const PAUSE_MS = 60;

const readRows = (request: RowsRequest, signal: AbortSignal) => engine.rows(request, signal);

interface Props {
  readonly document: SemblanceDocument | undefined;
  readonly live: LivePlan;
  /** The table a person is busy with; the one they chose here goes before until it changes. */
  readonly table: string | undefined;
}

/** The rows as they would be now, of one table after the other. */
export function LivePanel({ document, live, table: busyWith }: Props) {
  const { plan, isOld, impact, changed } = live;
  const [choice, setChoice] = useState<{ readonly table: string; readonly whileBusyWith: string | undefined }>();
  const chosen = choice?.whileBusyWith === busyWith ? choice?.table : undefined;
  const table = plan?.tables.find(({ name }) => name === (chosen ?? busyWith)) ?? plan?.tables[0];
  const rows = plan?.tables.reduce((sum, each) => sum + each.rows, 0);
  return (
    <section className={classes.panel} aria-labelledby="live-rows">
      <div className={classes.head}>
        <h2 id="live-rows">
          <span className={classes.dot} aria-hidden="true" />
          Live rows
        </h2>
        <span>
          {plan !== undefined &&
            rows !== undefined &&
            `${counted(plan.tables.length, 'table')}, ${counted(rows, 'row')}`}
        </span>
      </div>
      <div className={classes.picture}>
        {document !== undefined && <Picture document={document} selected={table?.name} />}
      </div>
      <TablePills
        tables={plan?.tables ?? []}
        chosen={table?.name}
        onChoose={(name) => setChoice({ table: name, whileBusyWith: busyWith })}
      />
      {table === undefined || plan === undefined ? (
        <Skeleton height={320} />
      ) : (
        <LiveRows planId={plan.id} table={table} isOld={isOld} changed={changed} />
      )}
      <Text size="xs" c="dimmed" role="status" className={classes.impact ?? ''}>
        {impact}
      </Text>
    </section>
  );
}

function Picture({ document, selected }: { document: SemblanceDocument; selected: string | undefined }) {
  const tables = useMemo(() => document.tables.map(({ name }) => name), [document]);
  const relations = useMemo(() => tableRelations(document), [document]);
  return <MiniDiagram {...{ tables, relations }} selected={selected} {...DIAGRAM} />;
}

interface LiveRowsProps {
  readonly planId: number;
  readonly table: TableSummary;
  readonly isOld: boolean;
  readonly changed: ReadonlySet<string>;
}

function LiveRows({ planId, table, isOld, changed }: LiveRowsProps) {
  const request = useMemo(() => ({ planId, table: table.name, from: 0, count: ROWS }), [planId, table.name]);
  const { request: answered, result } = useLatest(request, readRows, PAUSE_MS);
  const marked = useMemo(
    () => new Set(table.columns.map(({ name }) => name).filter((name) => changed.has(`${table.name}.${name}`))),
    [table, changed],
  );
  if (result === undefined) return <Skeleton height={320} />;
  return (
    <div className={classes.rows} data-old={isOld || answered !== request}>
      {result.table === table.name && <SampleTable page={result} columns={table.columns} changed={marked} />}
    </div>
  );
}
