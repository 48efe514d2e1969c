import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { PackBlock } from '../../../../schema/packs/pack-model.ts';
import classes from './steps.module.css';

interface Props {
  readonly block: PackBlock;
  readonly isChosen: boolean;
  onToggle(name: string, isWanted: boolean): void;
}

/** A building block: its question, what it brings, and whether it is wanted. */
export function BlockCard({ block, isChosen, onToggle }: Props) {
  const { name, title, question, summary, required, tables } = block;
  const about = useId();
  const isFixed = required === true;
  return (
    <li className={classes.block} data-chosen={isChosen}>
      <Checkbox
        checked={isChosen}
        label={title}
        aria-describedby={about}
        readOnly={isFixed}
        classNames={{ label: classes.blockTitle ?? '', body: classes.blockBody ?? '' }}
        onChange={({ currentTarget }) => !isFixed && onToggle(name, currentTarget.checked)}
      />
      <span id={about} className={classes.blockAbout}>
        <span>{isFixed ? `${question} Always part of it.` : question}</span> {summary}
      </span>
      {tables.length > 0 && (
        <span className={classes.blockTables}>
          {tables.map((table) => (
            <code key={table.name}>{table.name}</code>
          ))}
        </span>
      )}
    </li>
  );
}
