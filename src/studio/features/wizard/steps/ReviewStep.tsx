import { Button, Skeleton, Text, TextInput } from '@mantine/core';
import { CircleAlert, CircleCheck, TriangleAlert, Wrench } from 'lucide-react';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import { counted } from '../../../ui/format.ts';
import { changeDraft } from '../draft/useDraft.ts';
import { withChange } from '../draft/wizard-draft.ts';
import { ChartStrip } from './ChartStrip.tsx';
import classes from './steps.module.css';
import type { StepProps } from './wizard-step.ts';

/** What it came to: the name, the problems there are, and the shapes of its most telling columns. */
export function ReviewStep({ draft, pack, document, live }: StepProps) {
  if (pack === undefined || document === undefined) return <Skeleton height={420} />;
  const findings = live.diagnostics.filter(({ severity }) => severity !== 'info');
  const rows = live.plan?.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0;
  const columns = document.tables.reduce((sum, table) => sum + table.columns.length, 0);
  const tables = document.tables.map(({ name }) => name);
  return (
    <>
      <TextInput
        label="What is it called?"
        className={classes.short ?? ''}
        maxLength={200}
        value={draft.name ?? pack.title}
        onChange={({ currentTarget: { value } }) => changeDraft((before) => ({ ...before, name: value }))}
      />
      <p className={classes.facts}>
        {counted(tables.length, 'table')}, {counted(columns, 'column')}, {counted(rows, 'row')}
        <br />
        From {document.timeframe.start.slice(0, 10)} to {document.timeframe.end.slice(0, 10)}
      </p>
      <section aria-labelledby="wizard-problems" className={classes.group}>
        <h2 id="wizard-problems">Problems</h2>
        {findings.length === 0 ? (
          <p className={classes.fine}>
            <CircleCheck size={17} aria-hidden />
            {live.isOld ? 'Looking…' : 'None: every rule was checked, and the data can be made.'}
          </p>
        ) : (
          <ul className={classes.problems}>
            {findings.map((finding) => (
              <Finding key={finding.path + finding.message} finding={finding} tables={tables} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="wizard-shapes" className={classes.group}>
        <h2 id="wizard-shapes">What it looks like</h2>
        {live.plan === undefined ? <Skeleton height={150} /> : <ChartStrip plan={live.plan} />}
      </section>
    </>
  );
}

function Finding({ finding, tables }: { readonly finding: Diagnostic; readonly tables: readonly string[] }) {
  const { severity, message, hint, fix } = finding;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <li data-severity={severity}>
      <Icon size={17} role="img" aria-label={severity === 'error' ? 'Error' : 'Warning'} />
      <Text size="sm" span>
        {message} {hint}
      </Text>
      {fix !== undefined && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Wrench size={12} aria-hidden />}
          onClick={() => changeDraft((draft) => withChange(draft, { kind: 'fix', tables, edits: fix.edits }))}
        >
          Fix: {fix.title}
        </Button>
      )}
    </li>
  );
}
