import { Anchor, Text } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { workbenchActions } from '../../state/workbench.ts';
import classes from './inspector.module.css';

/** A longer name is cut; the whole of it is in its title. */
const NAME_WIDTH = 190;

/** Names of what is selected. */
interface InspectorPathProps {
  readonly document: string;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
}

/** What is selected, and the way up from it. */
export function InspectorPath({ document, table, column }: InspectorPathProps) {
  const steps = [
    { name: document, selection: {} },
    ...(table === undefined ? [] : [{ name: table, selection: { table } }]),
    ...(table === undefined || column === undefined ? [] : [{ name: column, selection: { table, column } }]),
  ];
  return (
    <nav aria-label="Selected part" className={classes.path}>
      <ol>
        {steps.map(({ name, selection }, index) => (
          <li key={`${index} ${name}`}>
            {index > 0 && <ChevronRight size={12} aria-hidden />}
            {index === steps.length - 1 ? (
              <Text component="span" size="sm" fw={600} aria-current="true" truncate maw={NAME_WIDTH} title={name}>
                {name}
              </Text>
            ) : (
              <Anchor
                component="button"
                type="button"
                size="sm"
                truncate
                maw={NAME_WIDTH}
                title={name}
                onClick={() => workbenchActions.select(selection)}
              >
                {name}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
