import { Radio, Stack } from '@mantine/core';
import { FORMAT_IDS, type FormatId } from '../../../formats/format-id.ts';
import { FORMATS } from '../../../formats/registry.ts';

interface Props {
  readonly value: FormatId;
  onChange(format: FormatId): void;
}

/** Every format with what it is good for. */
export function FormatChoice({ value, onChange }: Props) {
  return (
    <Radio.Group
      label="Format"
      value={value}
      onChange={(chosen) => {
        const format = FORMAT_IDS.find((id) => id === chosen);
        if (format !== undefined) onChange(format);
      }}
    >
      <Stack gap={6} mt={6}>
        {FORMAT_IDS.map((id) => (
          <Radio key={id} size="sm" value={id} label={FORMATS[id].title} description={FORMATS[id].summary} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
