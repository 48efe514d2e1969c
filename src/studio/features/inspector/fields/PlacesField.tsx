import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { Control, Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { FieldHeading } from './FieldHeading.tsx';
import classes from './field.module.css';
import type { RenderField } from './render-field.ts';

interface PlacesFieldProps {
  readonly field: Field;
  readonly list: Extract<Control, { kind: 'list' }>;
  /** What each element stands for; the list has one for each, or none. */
  readonly places: readonly string[];
  readonly renderField: RenderField;
}

/** A weight for each hour, weekday or month, with a bar as long as it. */
export function PlacesField({ field, list, places, renderField }: PlacesFieldProps) {
  const { write } = useForm();
  const titleId = useId();
  const values = list.items.map(({ value }) => (typeof value === 'number' && value > 0 ? value : 0));
  const greatest = Math.max(...values, 0) || 1;
  return (
    <div role="group" aria-labelledby={titleId}>
      <FieldHeading id={titleId} field={field} />
      {list.items.length === 0 ? (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Plus size={12} aria-hidden />}
          onClick={() =>
            write(
              field,
              places.map(() => 1),
            )
          }
        >
          Weigh {field.title.toLowerCase()}
        </Button>
      ) : (
        <table className={`${classes.list ?? ''} ${classes.places ?? ''}`}>
          <tbody>
            {list.items.map((item, index) => (
              <tr key={item.path}>
                <th scope="row">{places[index]}</th>
                <td>{item.fields.map((each) => renderField(each, places[index]))}</td>
                <td className={classes.weight} aria-hidden>
                  <div style={{ width: `${(100 * (values[index] ?? 0)) / greatest}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
