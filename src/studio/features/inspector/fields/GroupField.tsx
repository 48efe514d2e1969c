import { Button, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { startingValue } from '../form/starting-value.ts';
import { Findings } from './Findings.tsx';
import classes from './field.module.css';
import type { RenderField } from './render-field.ts';

/** Parameters that belong together; a group that may be left out is added whole. */
export function GroupField({
  field,
  fields,
  renderField,
}: {
  field: Field;
  fields: readonly Field[];
  renderField: RenderField;
}) {
  const { write } = useForm();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{field.title}</legend>
      <Text size="xs" c="dimmed" mb={6}>
        {field.description}
      </Text>
      <Findings path={field.path} />
      {field.value === undefined ? (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Plus size={12} aria-hidden />}
          onClick={() => write(field, startingValue(field.schema))}
        >
          Add {field.title.toLowerCase()}
        </Button>
      ) : (
        <Stack gap="sm">{fields.map((each) => renderField(each))}</Stack>
      )}
    </fieldset>
  );
}
