import { type ComboboxParsedItem, Select, Text } from '@mantine/core';
import type { Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { groupedChoices } from '../form/grouped-choices.ts';
import { useFieldProps } from './useFieldProps.tsx';

/** One of many things, by group, each with what it looks like; found by its name or by that. */
export function SampledChoiceField({
  field,
  samples,
  inTable,
}: {
  field: Field;
  samples: Readonly<Record<string, string>>;
  inTable: string | undefined;
}) {
  const { write } = useForm();
  return (
    <Select
      {...useFieldProps(field, undefined, inTable)}
      value={typeof field.value === 'string' ? field.value : null}
      data={groupedChoices(Object.keys(samples)).map(({ group, items }) => ({ group, items: [...items] }))}
      placeholder="Choose"
      searchable
      nothingFoundMessage="Nothing found"
      maxDropdownHeight={360}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      filter={({ options, search }) => {
        const words = search.toLowerCase().split(/\s+/).filter(Boolean);
        const fits = (value: string, label: string) => {
          const text = `${value} ${label} ${samples[value] ?? ''}`.toLowerCase();
          return words.every((word) => text.includes(word));
        };
        return options.flatMap((option): ComboboxParsedItem[] => {
          if (!('group' in option)) return fits(option.value, option.label) ? [option] : [];
          const items = option.items.filter((item) => fits(item.value, item.label));
          return items.length === 0 ? [] : [{ ...option, items }];
        });
      }}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {samples[option.value] ?? ''}
          </Text>
        </div>
      )}
      onChange={(option) => {
        if (option !== null) write(field, option);
      }}
    />
  );
}
