import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { counted } from '../../ui/format.ts';

interface Props {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** Undefined: all of them. */
  readonly chosen: readonly string[] | undefined;
  onChange(chosen: readonly string[] | undefined): void;
}

/** Which tables are written, each with its rows. */
export function TableChoice({ tables, chosen, onChange }: Props) {
  const isChosen = (name: string) => chosen?.includes(name) ?? true;
  const choose = (name: string, isIn: boolean) => {
    const next = tables.map((table) => table.name).filter((each) => (each === name ? isIn : isChosen(each)));
    onChange(next.length === tables.length ? undefined : next);
  };
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={() => onChange(undefined)}>
          All
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onChange([])}>
          None
        </Button>
      </Group>
      {tables.map(({ name, rows }) => (
        <Checkbox
          key={name}
          size="sm"
          label={
            <>
              {name}
              <Text span size="xs" c="dimmed" className="tabular">
                {', '}
                {counted(rows, 'row')}
              </Text>
            </>
          }
          checked={isChosen(name)}
          onChange={({ currentTarget: { checked } }) => choose(name, checked)}
        />
      ))}
    </Stack>
  );
}
