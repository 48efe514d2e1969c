import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PreparingSince } from '../../state/workbench-state.ts';
import { preparingWords } from './preparing-words.ts';
import classes from './rows.module.css';

/** How far the counting has come, as a bar and in words. */
export function PreparingNote({ preparing }: { readonly preparing: PreparingSince }) {
  const { rows, of, table } = preparing;
  const words = preparingWords(preparing);
  const said = useEvery(words, 5000);
  return (
    <div className={classes.preparing}>
      <Progress
        size="sm"
        transitionDuration={0}
        value={of === 0 ? 100 : (100 * rows) / of}
        aria-label={`Counting ${table}`}
        className={classes.preparingBar ?? ''}
      />
      <span aria-hidden="true">{words}</span>
      <span className={classes.unseen} role="status">
        {said}
      </span>
    </div>
  );
}

/** A text that changes at most once an interval, for whoever is read to. */
function useEvery(text: string, ms: number): string {
  const [said, setSaid] = useState({ text, atMs: 0 });
  useEffect(() => {
    const timer = setTimeout(() => setSaid({ text, atMs: Date.now() }), Math.max(0, said.atMs + ms - Date.now()));
    return () => clearTimeout(timer);
  }, [text, ms, said.atMs]);
  return said.text;
}
