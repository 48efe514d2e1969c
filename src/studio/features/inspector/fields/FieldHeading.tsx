import { Text } from '@mantine/core';
import type { Field } from '../form/form-field.ts';

/** The title of a field that is more than one input, by which the group is named, and what it means. */
export function FieldHeading({ id, field }: { readonly id: string; readonly field: Field }) {
  return (
    <>
      <Text id={id} fz={13} fw={500}>
        {field.title}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {field.description}
      </Text>
    </>
  );
}
