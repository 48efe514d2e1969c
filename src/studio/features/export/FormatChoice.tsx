import { Radio, SimpleGrid, Text } from '@mantine/core';
import { FORMAT_IDS, type FormatId } from '../../../formats/format-id.ts';
import type { FormatOptions } from '../../../formats/format-options.ts';
import { formatWith } from '../../../formats/format-with.ts';
import { FORMATS } from '../../../formats/registry.ts';

interface Props {
  readonly value: FormatId;
  readonly options: FormatOptions;
  onChange(format: FormatId): void;
}

/** Every format, and what the chosen one is good for. */
export function FormatChoice({ value, options, onChange }: Props) {
  return (
    <Radio.Group
      label="Format"
      value={value}
      onChange={(chosen) => {
        const format = FORMAT_IDS.find((id) => id === chosen);
        if (format !== undefined) onChange(format);
      }}
    >
      <SimpleGrid cols={2} spacing="xs" verticalSpacing={8} mt={8}>
        {FORMAT_IDS.map((id) => (
          <Radio key={id} size="sm" value={id} label={FORMATS[id].title} title={FORMATS[id].summary} />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={10} aria-live="polite">
        {formatWith(value, options).summary}
      </Text>
    </Radio.Group>
  );
}
