import { ActionIcon, Tooltip } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useSteady } from '../../../ui/useSteady.ts';
import { draftText } from '../form/draft-value.ts';
import type { Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { FixButtons } from './FixButtons.tsx';
import { FlagField } from './FlagField.tsx';
import { FormulaField } from './FormulaField.tsx';
import classes from './field.module.css';
import { GroupField } from './GroupField.tsx';
import { ListField } from './ListField.tsx';
import { NestedKindField } from './NestedKindField.tsx';
import { ParameterField } from './ParameterField.tsx';
import { PlacesField } from './PlacesField.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { ReferencesField } from './ReferencesField.tsx';
import { SampledChoiceField } from './SampledChoiceField.tsx';
import { TextField } from './TextField.tsx';

/**
 * A field of the derived form with the control its schema asks for, its findings, their fixes, and a way back to the
 * default; drawn again only when the field is another.
 */
export const FieldView = memo(function FieldView({ field, inTable }: { field: Field; inTable?: string | undefined }) {
  const { placed, write } = useForm();
  const clear = useSteady(() => write(field, undefined));
  const isSet = !field.required && field.value !== undefined && inTable === undefined;
  const fallback = draftText(field.fallback);
  const reset = fallback === '' ? `Clear ${field.title}` : `Reset ${field.title} to ${fallback}`;
  return (
    <div className={classes.field} data-field={field.path}>
      <ControlOf field={field} inTable={inTable} />
      {isSet && <ResetButton label={reset} onReset={clear} />}
      <FixButtons findings={placed.get(field.path)} />
    </div>
  );
});

/** The way back; the same for whatever value is typed, and so not drawn again with each. */
const ResetButton = memo(function ResetButton({
  label,
  onReset,
}: {
  readonly label: string;
  readonly onReset: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={classes.reset ?? ''}
        size={24}
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={onReset}
      >
        <RotateCcw size={14} />
      </ActionIcon>
    </Tooltip>
  );
});

function ControlOf({ field, inTable }: { field: Field; inTable: string | undefined }) {
  const { control } = field;
  switch (control.kind) {
    case 'number':
    case 'scalar':
    case 'moment':
    case 'text':
    case 'json':
      return <TextField field={field} inTable={inTable} />;
    case 'flag':
      return <FlagField field={field} inTable={inTable} />;
    case 'choice':
      return field.schema.samples === undefined ? (
        <ChoiceField field={field} options={control.options} inTable={inTable} />
      ) : (
        <SampledChoiceField field={field} samples={field.schema.samples} inTable={inTable} />
      );
    case 'reference':
      return <ReferenceField field={field} refers={control.refers} inTable={inTable} />;
    case 'references':
      return <ReferencesField field={field} refers={control.refers} inTable={inTable} />;
    case 'parameter':
      return <ParameterField field={field} number={control.number} inTable={inTable} />;
    case 'formula':
      return <FormulaField field={field} inTable={inTable} />;
    case 'list':
      return field.schema.places !== undefined && [0, field.schema.places.length].includes(control.items.length) ? (
        <PlacesField field={field} list={control} places={field.schema.places} renderField={renderField} />
      ) : (
        <ListField field={field} list={control} renderField={renderField} />
      );
    case 'group':
      return <GroupField field={field} fields={control.fields} renderField={renderField} />;
    case 'nested_kind':
      return <NestedKindField field={field} control={control} renderField={renderField} />;
  }
}

/** What fields of fields are shown with; handed down, so that no control imports the view it stands in. */
function renderField(field: Field, inTable?: string): ReactNode {
  return <FieldView key={field.path} field={field} inTable={inTable} />;
}
