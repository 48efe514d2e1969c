import { Text } from '@mantine/core';
import { CopyButton } from './CopyButton.tsx';
import classes from './runs.module.css';

interface Props {
  /** How to load the files, tool by tool; and how to make them again in a terminal. */
  readonly snippets: readonly { readonly tool: string; readonly text: string }[];
}

/** Commands with the real names of a run's files, to be copied. */
export function LoadIt({ snippets }: Props) {
  return (
    <div className={classes.load}>
      {snippets.map(({ tool, text }) => (
        <div key={tool}>
          <Text size="xs" fw={600}>
            {tool}
          </Text>
          <div className={classes.snippet}>
            <pre className={classes.code} tabIndex={0} aria-label={tool}>
              {text}
            </pre>
            <CopyButton {...{ text }} what={tool} />
          </div>
        </div>
      ))}
    </div>
  );
}
