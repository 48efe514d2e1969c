import { Button, Stack, VisuallyHidden } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useId, useRef } from 'react';
import type { JsonValue } from '../../../../schema/json-value.ts';
import type { Control, Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { newItem } from '../form/new-item.ts';
import { shareText, weightShares } from '../form/weight-shares.ts';
import { FieldHeading } from './FieldHeading.tsx';
import { Findings } from './Findings.tsx';
import classes from './field.module.css';
import { ListTools } from './ListTools.tsx';
import type { RenderField } from './render-field.ts';
import { useListFocus } from './useListFocus.ts';

type ListControl = Extract<Control, { kind: 'list' }>;

/** A list of like things as a table of inputs, or as cards where a thing is more than a few short values. */
export function ListField({ field, list, renderField }: { field: Field; list: ListControl; renderField: RenderField }) {
  const { write } = useForm();
  const titleId = useId();
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useListFocus(root);
  const values = list.items.map(({ value }) => value);
  const shares = weightShares(
    values,
    list.columns.some(({ name }) => name === 'weight'),
  );
  const isTable =
    list.columns.length <= 3 && list.items.every((item) => item.fields.every(({ control }) => isShort(control)));

  const change = (next: readonly unknown[], focus: string) => {
    focusNext(focus);
    // The elements come from the document or a schema, which hold nothing but JSON.
    write(field, next as readonly JsonValue[]);
  };
  const add = () => change([...values, newItem(field.schema, values)], `${values.length} input`);
  const tools = (index: number) => (
    <ListTools
      index={index}
      count={values.length}
      atLeast={list.atLeast}
      onMove={(to) =>
        change(values.toSpliced(index, 1).toSpliced(to, 0, values[index]), `${to} ${to < index ? 'up' : 'down'}`)
      }
      onRemove={() => change(values.toSpliced(index, 1), `${Math.min(index, values.length - 2)} remove`)}
    />
  );

  return (
    <div ref={root} role="group" aria-labelledby={titleId}>
      <FieldHeading id={titleId} field={field} />
      <Findings path={field.path} />
      {isTable && values.length > 0 && (
        <table className={classes.list}>
          <thead>
            <tr>
              {list.columns.map(({ name, title }) => (
                <th key={name} scope="col">
                  {title}
                </th>
              ))}
              {shares !== undefined && (
                <th scope="col" style={{ textAlign: 'right' }}>
                  Share
                </th>
              )}
              <th scope="col">
                <VisuallyHidden>Order</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.items.map((item, index) => (
              <tr key={item.path} data-row={index}>
                {item.fields.map((each) => (
                  <td key={each.path}>{renderField(each, `row ${index + 1}`)}</td>
                ))}
                {shares !== undefined && (
                  <td className={`${classes.share ?? ''} tabular`}>{shareText(shares[index] ?? 0)}</td>
                )}
                <td className={classes.tools}>{tools(index)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isTable && (
        <Stack gap="xs">
          {list.items.map((item, index) => (
            <div
              key={item.path}
              data-row={index}
              className={classes.card}
              role="group"
              aria-label={`${field.title}, ${index + 1}`}
            >
              <Stack gap="sm">
                {item.fields.map((each) => renderField(each))}
                <div>{tools(index)}</div>
              </Stack>
            </div>
          ))}
        </Stack>
      )}
      <Button
        mt={4}
        size="compact-xs"
        variant="default"
        leftSection={<Plus size={12} aria-hidden />}
        disabled={values.length >= list.atMost}
        data-list-add
        onClick={add}
      >
        Add to {field.title.toLowerCase()}
      </Button>
    </div>
  );
}

function isShort(control: Control): boolean {
  return (
    ['number', 'scalar', 'flag', 'choice', 'reference', 'moment'].includes(control.kind) ||
    (control.kind === 'text' && !control.long)
  );
}
