import { Skeleton, Text } from '@mantine/core';
import { nounOf } from '../../../sentences/noun.ts';
import { relationSentences } from '../../../sentences/relation-sentences.ts';
import { formatCount } from '../../../ui/format.ts';
import { changeDraft } from '../draft/useDraft.ts';
import { withChange } from '../draft/wizard-draft.ts';
import { SentenceLine } from './SentenceLine.tsx';
import classes from './steps.module.css';
import type { StepProps } from './wizard-step.ts';

/** How the tables hang together, in sentences whose numbers and words can be changed. */
export function RelationsStep({ document, live, onTable }: StepProps) {
  if (document === undefined) return <Skeleton height={420} />;
  const sentences = relationSentences(document);
  const rowsOf = (table: string) => live.plan?.tables.find(({ name }) => name === table)?.rows;
  const findings = (table: string) => {
    const index = document.tables.findIndex(({ name }) => name === table);
    return live.diagnostics.filter(
      ({ severity, path }) => severity !== 'info' && path.startsWith(`/tables/${index}/rows`),
    );
  };
  if (sentences.length === 0) return <Text>The tables of this choice stand by themselves: nothing relates them.</Text>;
  return (
    <ul className={classes.sentences}>
      {sentences.map(({ id, table, parts }) => {
        const rows = id === table ? rowsOf(table) : undefined;
        return (
          <li key={id} className={classes.sentence} onFocus={() => onTable(table)}>
            <SentenceLine
              parts={parts}
              onAnswer={(gap, answer) =>
                changeDraft((draft) =>
                  withChange(draft, { kind: 'gap', sentence: id, gap, ...(answer !== undefined && { answer }) }),
                )
              }
            />
            {rows !== undefined && (
              <span className={classes.outcome}>
                {formatCount(rows)} {rows === 1 ? nounOf(table).one : nounOf(table).many}
              </span>
            )}
            {id === table &&
              findings(table).map(({ path, message, hint }) => (
                <Text key={path + message} size="sm" c="var(--mantine-color-error)" role="alert">
                  {message} {hint}
                </Text>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
