import { Checkbox, Stack, Switch } from '@mantine/core';
import type { ExportChoices } from '../../storage/export-choices.ts';

interface Props {
  readonly value: ExportChoices['judging'];
  onChange(changes: Partial<ExportChoices['judging']>): void;
}

/** Whether the rows are judged while they are made, and what happens where a check that must hold fails. */
export function JudgingChoice({ value: { isJudged, stopOnFailedGate }, onChange }: Props) {
  return (
    <Stack gap="sm">
      <Switch
        size="sm"
        label="Judge every row and keep a report"
        description="Done while the rows are made; without it the export is somewhat faster."
        checked={isJudged}
        onChange={({ currentTarget: { checked } }) => onChange({ isJudged: checked })}
      />
      <Checkbox
        size="sm"
        label="Stop when a check that must hold fails"
        description="A missing parent, a key that comes twice, a value outside of its domain. What is written by then is kept."
        disabled={!isJudged}
        checked={isJudged && stopOnFailedGate}
        onChange={({ currentTarget: { checked } }) => onChange({ stopOnFailedGate: checked })}
      />
    </Stack>
  );
}
