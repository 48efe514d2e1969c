import { Radio, Stack, Text, VisuallyHidden } from '@mantine/core';
import { DESTINATIONS, type Destination, destinations } from '../../runs/destination.ts';
import { DESTINATION_WORDS } from './export-words.ts';

interface Props {
  readonly value: Destination;
  onChange(destination: Destination): void;
}

/** Where the files go, as far as this browser can. */
export function DestinationChoice({ value, onChange }: Props) {
  const offered = destinations();
  return (
    <Radio.Group
      label={<VisuallyHidden>Where it goes</VisuallyHidden>}
      value={value}
      onChange={(chosen) => {
        const destination = DESTINATIONS.find((each) => each === chosen);
        if (destination !== undefined) onChange(destination);
      }}
    >
      <Stack gap={6}>
        {offered.map((each) => (
          <Radio
            key={each}
            size="sm"
            value={each}
            label={DESTINATION_WORDS[each].title}
            description={DESTINATION_WORDS[each].summary}
          />
        ))}
        {offered.length === 1 && (
          <Text size="xs" c="dimmed">
            This browser does not let a page write into a folder of yours; Chrome and Edge do.
          </Text>
        )}
      </Stack>
    </Radio.Group>
  );
}
