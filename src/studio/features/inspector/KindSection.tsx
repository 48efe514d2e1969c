import { Stack } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { CatalogKind } from '../../../engine/catalog.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { Findings } from './fields/Findings.tsx';
import { FixButtons } from './fields/FixButtons.tsx';
import type { Field } from './form/form-field.ts';
import { useForm } from './form/form-surroundings.ts';
import { KindPicker } from './KindPicker.tsx';

interface KindSectionProps {
  readonly title: string;
  readonly field: Field;
  readonly kinds: readonly CatalogKind[];
  readonly current: string;
  readonly noteOn: (kind: CatalogKind) => string | undefined;
  readonly onPick: (kind: CatalogKind) => void;
  readonly opened: boolean;
  readonly onOpenedChange: (opened: boolean) => void;
  /** The form of the kind's parameters. */
  readonly children: ReactNode;
}

/** The choice of a kind with its findings, and under it the parameters of the kind that is chosen. */
export function KindSection({ field, children, ...picker }: KindSectionProps) {
  const findings = useForm().placed.get(field.path);
  const findingsId = useId();
  const noteOn = useSteady(picker.noteOn);
  const onPick = useSteady(picker.onPick);
  return (
    <div data-field={field.path}>
      <KindPicker {...picker} {...{ noteOn, onPick }} describedBy={findings && findingsId} />
      <Findings path={field.path} id={findingsId} />
      <FixButtons findings={findings} />
      <Stack gap="sm" mt="sm">
        {children}
      </Stack>
    </div>
  );
}
