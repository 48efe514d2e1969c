import '../../theme/later-styles.ts';
import '../../theme/mono-font.css';
import { Button, Group, Modal, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { TemplateCard as TemplateEntry } from '../../../runtime/domain-index.ts';
import type { PlanSummary, TableSummary } from '../../../runtime/protocol.ts';
import { openTemplate } from '../../actions/open-document.ts';
import { counted } from '../../ui/format.ts';
import { MiniDiagram } from '../../ui/MiniDiagram.tsx';
import { SampleTable } from '../../ui/SampleTable.tsx';
import { TablePills } from '../../ui/TablePills.tsx';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import classes from './peek.module.css';
import { tellingTable } from './telling-columns.ts';
import { loadTemplate, sampleTable, type TableSample, templatePlan } from './template-rows.ts';

const ROWS = 8;
const DIAGRAM = { width: 380, height: 210 };

interface Props {
  readonly entry: TemplateEntry;
  readonly onClose: () => void;
}

/** A closer look at a template before it is used: what it is, its tables, and rows of each as they are generated. */
export function TemplatePeek({ entry, onClose }: Props) {
  useReturnFocus();
  const { id, title, summary, tables, relations, tags, audience } = entry;
  const isNarrow = useMediaQuery('(max-width: 767px)') ?? false;
  const plan = usePlan(id);
  const [chosen, setChosen] = useState<string>();
  const table = chosen ?? (plan && tellingTable(plan)?.name);
  const summaryOf = (name: string) => plan?.tables.find((each) => each.name === name);
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={1080}
      fullScreen={isNarrow}
      classNames={{ title: classes.title ?? '' }}
    >
      <div className={classes.peek}>
        <div className={classes.about}>
          <Text size="sm">{summary}</Text>
          <Text size="xs" c="dimmed">
            {counted(tables.length, 'table')}, {counted(total, 'row')} · {tags.join(' · ')}
            <br />
            {audience}
          </Text>
          <div className={classes.picture}>
            <MiniDiagram tables={tables.map(({ name }) => name)} relations={relations} selected={table} {...DIAGRAM} />
          </div>
        </div>
        <div className={classes.sample}>
          <TablePills tables={tables} chosen={table} onChoose={setChosen} />
          <PeekRows id={id} table={table === undefined ? undefined : summaryOf(table)} />
        </div>
      </div>
      <Group justify="flex-end" className={classes.foot ?? ''}>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button data-autofocus onClick={() => void openTemplate(title, () => loadTemplate(id))}>
          Use this template
        </Button>
      </Group>
    </Modal>
  );
}

function PeekRows({ id, table }: { readonly id: string; readonly table: TableSummary | undefined }) {
  const [read, setRead] = useState<{ readonly table: string; readonly sample: TableSample }>();
  const [failure, setFailure] = useState<string>();
  const name = table?.name;
  useEffect(() => {
    if (name === undefined) return undefined;
    let isGone = false;
    sampleTable(id, name, ROWS).then(
      (sample) => !isGone && setRead({ table: name, sample }),
      (reason: unknown) => !isGone && setFailure(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      isGone = true;
    };
  }, [id, name]);
  if (failure !== undefined) return <Text role="alert">{failure}</Text>;
  if (table === undefined || read === undefined) return <Skeleton height={270} />;
  const isOld = read.table !== name;
  return (
    <div className={classes.rows} data-old={isOld} aria-busy={isOld}>
      <SampleTable page={read.sample.page} columns={table.columns} />
    </div>
  );
}

function usePlan(id: string): PlanSummary | undefined {
  const [plan, setPlan] = useState<PlanSummary>();
  useEffect(() => {
    templatePlan(id).then(setPlan, () => undefined);
  }, [id]);
  return plan;
}
