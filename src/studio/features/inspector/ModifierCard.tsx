import { Stack, Text } from '@mantine/core';
import { FieldView } from './fields/FieldView.tsx';
import { Findings } from './fields/Findings.tsx';
import { FixButtons } from './fields/FixButtons.tsx';
import classes from './fields/field.module.css';
import { ListTools } from './fields/ListTools.tsx';
import { useForm } from './form/form-surroundings.ts';
import type { ModifierForm } from './form/modifier-forms.ts';
import inspector from './inspector.module.css';

interface ModifierCardProps {
  readonly form: ModifierForm;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One modifier: what it does, its parameters, what is wrong with it, and its place among the others. */
export function ModifierCard({ form, index, count, onMove, onRemove }: ModifierCardProps) {
  const findings = useForm().placed.get(form.field.path);
  const label = count === 1 ? form.title : `${index + 1}. ${form.title}`;
  return (
    <li className={classes.card} data-row={index} data-field={form.field.path} aria-label={label}>
      <div className={inspector.modifierHead}>
        <div>
          <Text component="span" size="sm" fw={600} display="block">
            {label}
          </Text>
          <Text component="span" size="xs" c="dimmed" display="block">
            {form.field.description}
          </Text>
        </div>
        <span className={inspector.modifierTools}>
          <ListTools index={index} count={count} atLeast={0} what={form.title} onMove={onMove} onRemove={onRemove} />
        </span>
      </div>
      <Findings path={form.field.path} />
      <FixButtons findings={findings} />
      <Stack gap="sm" mt={6}>
        {form.parameters.map((field) => (
          <FieldView key={field.path} field={field} />
        ))}
      </Stack>
    </li>
  );
}
