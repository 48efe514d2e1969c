import { Text } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './export.module.css';

interface Props {
  readonly title: string;
  /** How it stands, beside the title while it is folded. */
  readonly words: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the drawer that opens when it is wanted. */
export function Fold({ title, words, isOpen = false, children }: Props) {
  return (
    <details className={classes.fold} open={isOpen}>
      <summary className={classes.summary}>
        <ChevronRight size={16} className={classes.chevron} aria-hidden />
        <Text size="sm" fw={600} component="span">
          {title}
        </Text>
        <Text size="xs" c="dimmed" component="span" className={classes.words ?? ''} title={words}>
          {words}
        </Text>
      </summary>
      <div className={classes.folded}>{children}</div>
    </details>
  );
}
