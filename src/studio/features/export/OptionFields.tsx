import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DATES, DELIMITERS, NEWLINES, QUOTINGS } from './export-words.ts';
import type { ChosenExport } from './useExportChoices.ts';

/** What can be chosen of the format, and what goes for all of them. */
export function OptionFields({ chosen }: { readonly chosen: ChosenExport }) {
  const { settings, set } = chosen;
  return (
    <Stack gap="sm">
      {settings.format === 'csv' && <CsvFields {...{ chosen }} />}
      {settings.format === 'json' && (
        <NativeSelect
          label="Layout"
          size="xs"
          value={settings.options.json.layout}
          data={[
            { value: 'files', label: 'One file a table, an array of rows' },
            { value: 'object', label: 'One file, an object of all tables' },
          ]}
          onChange={({ currentTarget: { value } }) =>
            set({ options: { ...settings.options, json: { layout: value === 'object' ? 'object' : 'files' } } })
          }
        />
      )}
      <Checkbox
        size="sm"
        label="Flatten: add the columns of parents"
        description="Each row also holds those of its parents and of the rows it points at, e.g. customer_city."
        checked={settings.flatten}
        onChange={({ currentTarget: { checked } }) => set({ flatten: checked })}
      />
      <Checkbox
        size="sm"
        label="Compress with gzip"
        description="Each file on its own, as .gz; such a file cannot be resumed in its middle."
        checked={settings.gzip}
        onChange={({ currentTarget: { checked } }) => set({ gzip: checked })}
      />
    </Stack>
  );
}

function CsvFields({ chosen: { settings, setCsv } }: { readonly chosen: ChosenExport }) {
  const { csv } = settings.options;
  const choose =
    <Value extends string>(options: readonly { readonly value: Value }[], apply: (value: Value) => void) =>
    ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      const option = options.find(({ value }) => value === currentTarget.value);
      if (option !== undefined) apply(option.value);
    };
  return (
    <>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          label="Delimiter"
          size="xs"
          value={csv.delimiter}
          data={[...DELIMITERS]}
          onChange={choose(DELIMITERS, (delimiter) => setCsv({ delimiter }))}
        />
        <NativeSelect
          label="Quotes"
          size="xs"
          value={csv.quoting}
          data={[...QUOTINGS]}
          onChange={choose(QUOTINGS, (quoting) => setCsv({ quoting }))}
        />
        <NativeSelect
          label="Line ends"
          size="xs"
          value={csv.newline}
          data={[...NEWLINES]}
          onChange={choose(NEWLINES, (newline) => setCsv({ newline }))}
        />
        <NativeSelect
          label="Dates and times"
          size="xs"
          value={csv.dates}
          data={[...DATES]}
          onChange={choose(DATES, (dates) => setCsv({ dates }))}
        />
        <TextInput
          label="Empty cells hold"
          size="xs"
          placeholder="nothing"
          autoComplete="off"
          spellCheck={false}
          value={csv.nullToken}
          onChange={({ currentTarget: { value } }) => setCsv({ nullToken: value })}
        />
      </SimpleGrid>
      <Checkbox
        size="sm"
        label="First line names the columns"
        checked={csv.header}
        onChange={({ currentTarget: { checked } }) => setCsv({ header: checked })}
      />
      <Checkbox
        size="sm"
        label="Begin with a byte order mark"
        description="Older versions of Excel need it to read accents."
        checked={csv.byteOrderMark}
        onChange={({ currentTarget: { checked } }) => setCsv({ byteOrderMark: checked })}
      />
    </>
  );
}
