import { Text } from '@mantine/core';
import classes from './inspector.module.css';
import type { Fact } from './table-facts.ts';

/** Facts as a list of labels and values; says so where they are those of an earlier version. */
export function Facts({ facts, isOld }: { facts: readonly Fact[]; isOld: boolean }) {
  return (
    <div>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {isOld && (
        <Text size="xs" c="dimmed">
          As of the last version without errors.
        </Text>
      )}
    </div>
  );
}
