import { Select, Stack, Text } from '@mantine/core';
import type { Catalog } from '../../../../engine/catalog.ts';
import { catalogKind } from '../form/catalog-kind.ts';
import type { Control, Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { startingValue } from '../form/starting-value.ts';
import { switchKind } from '../form/switch-kind.ts';
import { titleOf } from '../form/title-of.ts';
import classes from './field.module.css';
import type { RenderField } from './render-field.ts';
import { useFieldProps } from './useFieldProps.tsx';

type NestedKind = Extract<Control, { kind: 'nested_kind' }>;

/** Longer choices can be searched. */
const SEARCHED_FROM = 10;

/** A choice between kinds, each with a form of its own below it. */
export function NestedKindField({
  field,
  control,
  renderField,
}: {
  field: Field;
  control: NestedKind;
  renderField: RenderField;
}) {
  const { catalog, write } = useForm();
  const { options, current, fields } = control;
  const about = (kind: string) => catalogKind(catalog, options, kind);
  const offered = options.filter(({ kind }) => kind === current || makes(catalog, kind, control.type));

  const choose = (kind: string | null) => {
    const option = options.find((each) => each.kind === kind);
    if (option === undefined || kind === current) return;
    write(
      field,
      switchKind(
        option.schema,
        about(option.kind)?.defaults ?? { kind: option.kind, ...specOf(startingValue(option.schema)) },
        field.value,
      ),
    );
  };

  return (
    <div>
      <Select
        {...useFieldProps(field, undefined, undefined)}
        value={current ?? null}
        data={offered.map(({ kind }) => ({ value: kind, label: about(kind)?.title ?? titleOf(kind) }))}
        placeholder={
          typeof field.fallback === 'object' && field.fallback !== null && 'kind' in field.fallback
            ? titleOf(String(field.fallback.kind))
            : 'Choose'
        }
        allowDeselect={false}
        searchable={offered.length > SEARCHED_FROM}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {about(option.value)?.summary ?? ''}
            </Text>
          </div>
        )}
        onChange={choose}
      />
      {fields.length > 0 && (
        <fieldset className={classes.group} aria-label={`${field.title}: parameters`} style={{ marginTop: 8 }}>
          <Stack gap="sm">{fields.map((each) => renderField(each))}</Stack>
        </fieldset>
      )}
    </div>
  );
}

function specOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Whether a generator can make values of a type; of a choice without a type, all can. */
function makes(catalog: Catalog, kind: string, type: string | undefined): boolean {
  if (type === undefined) return true;
  return catalog.generators.find((each) => each.kind === kind)?.types.some((each) => each === type) === true;
}
