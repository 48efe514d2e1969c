import { Button } from '@mantine/core';
import { Wrench } from 'lucide-react';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import { workbenchActions } from '../../../state/workbench.ts';
import { useFormPlace } from '../form/form-place.ts';
import { withEdits } from '../form/with-value.ts';

/** One button for each finding that can be repaired by one click, as one undo step; none where a repair no longer applies. */
export function FixButtons({ findings = [] }: { readonly findings: readonly Diagnostic[] | undefined }) {
  return findings.some(({ fix }) => fix !== undefined) && <Buttons findings={findings} />;
}

function Buttons({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const { document } = useFormPlace();
  return findings.flatMap(({ fix }, index) =>
    fix === undefined || withEdits(document, fix.edits) === document
      ? []
      : [
          <Button
            key={`${index} ${fix.title}`}
            mt={4}
            size="compact-xs"
            variant="default"
            leftSection={<Wrench size={12} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => workbenchActions.edit(fix.title, (document) => withEdits(document, fix.edits))}
          >
            Fix: {fix.title}
          </Button>,
        ],
  );
}
