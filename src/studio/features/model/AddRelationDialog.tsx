import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { addRelation, type NewRelation } from '../../../schema/edits/add-relation.ts';
import { applyEdit } from '../../actions/apply-edit.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { addedText } from './added-text.ts';

interface AddRelationDialogProps {
  readonly document: SemblanceDocument;
  /** The table the relation leads away from to begin with. */
  readonly from: string | undefined;
  readonly onClose: () => void;
}

/** Relates two tables without a drawing: from, to, and whether rows belong together or point at each other. */
export function AddRelationDialog({ document, from: first, onClose }: AddRelationDialogProps) {
  useReturnFocus();
  const names = document.tables.map(({ name }) => name);
  const [from, setFrom] = useState(first ?? names[0] ?? '');
  const [to, setTo] = useState(names.find((name) => name !== from) ?? '');
  const [kind, setKind] = useState<NewRelation['kind']>('reference');
  const result = addRelation(document, { from, to, kind });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (result.kind === 'refused') return;
    onClose();
    applyEdit(`Relate ${from} to ${to}`, (current) => addRelation(current, { from, to, kind }));
  };

  return (
    <Modal opened onClose={onClose} title="Add a relation">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label="From table"
            data={names}
            value={from}
            allowDeselect={false}
            searchable={names.length > 10}
            data-autofocus
            onChange={(name) => setFrom(name ?? from)}
          />
          <Select
            label="To table"
            data={names}
            value={to}
            allowDeselect={false}
            searchable={names.length > 10}
            onChange={(name) => setTo(name ?? to)}
          />
          <Radio.Group
            label="How"
            value={kind}
            onChange={(value) => setKind(value === 'parent' ? 'parent' : 'reference')}
          >
            <Stack gap="xs" mt={4}>
              <Radio
                value="reference"
                label={`${from} points at ${to}`}
                description={`Each row of ${from} picks one row of ${to}.`}
              />
              <Radio
                value="parent"
                label={`${from} belongs to ${to}`}
                description={`Each row of ${to} has rows of ${from} of its own, 0 or more.`}
              />
            </Stack>
          </Radio.Group>
          <Text
            size="sm"
            aria-live="polite"
            mih={22}
            {...(result.kind === 'refused' ? { c: 'var(--mantine-color-error)' } : { c: 'dimmed' })}
          >
            {result.kind === 'refused' ? result.reason : addedText(document, result.document, from)}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              aria-disabled={result.kind === 'refused'}
              {...(result.kind === 'refused' ? { 'data-disabled': true } : {})}
            >
              Add relation
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
