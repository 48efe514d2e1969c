import { ActionIcon, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { Field } from '../form/form-field.ts';
import { numberControl } from '../form/form-model.ts';
import { useForm } from '../form/form-surroundings.ts';
import { FormulaField } from './FormulaField.tsx';
import classes from './field.module.css';
import { TextField } from './TextField.tsx';

/** A parameter that is a number, or a formula that gives one for each row; a switch leads from one to the other. */
export function ParameterField({
  field,
  number,
  inTable,
}: {
  field: Field;
  number: SchemaNode;
  inTable: string | undefined;
}) {
  const { write } = useForm();
  const [wantsFormula, setWantsFormula] = useState(false);
  const isFormula = typeof field.value === 'string';
  const showsFormula = isFormula || wantsFormula;
  const label = showsFormula ? `Take a number for ${field.title}` : `Compute ${field.title} by a formula`;
  const change = () => {
    setWantsFormula(!showsFormula);
    // Only a number can take the place of a formula; the one the document shows as its example is as good as any.
    if (isFormula) write(field, field.required && typeof field.example === 'number' ? field.example : undefined);
  };
  return (
    <div className={classes.parameter}>
      <div className={classes.parameterInput}>
        {showsFormula ? (
          <FormulaField field={field} inTable={inTable} />
        ) : (
          <TextField
            field={{
              ...field,
              control: numberControl(number),
              schema: number,
            }}
            inTable={inTable}
          />
        )}
      </div>
      <Tooltip label={label}>
        <ActionIcon
          className={classes.formulaSwitch ?? ''}
          size={30}
          variant={showsFormula ? 'light' : 'subtle'}
          {...(!showsFormula && { color: 'gray' })}
          aria-label={label}
          aria-pressed={showsFormula}
          onClick={change}
        >
          <span aria-hidden="true">fx</span>
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
