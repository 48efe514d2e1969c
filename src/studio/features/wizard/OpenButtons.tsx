import { Button, NativeSelect } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { FORMAT_FACTS } from '../../../formats/format-facts.ts';
import { FORMAT_IDS } from '../../../formats/format-id.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { openAndDownload } from '../../actions/open-and-download.ts';
import { startDocument } from '../../actions/open-document.ts';
import { changeDraft } from './draft/useDraft.ts';
import type { LivePlan } from './live/useLivePlan.ts';
import classes from './wizard.module.css';

interface Props {
  readonly document: SemblanceDocument | undefined;
  readonly live: LivePlan;
}

/** What becomes of the document: worked on, or downloaded at once (and kept all the same). */
export function OpenButtons({ document, live }: Props) {
  const [format, setFormat] = useState<(typeof FORMAT_IDS)[number]>('csv');
  const hasErrors = live.diagnostics.some(({ severity }) => severity === 'error');
  const open = async (how: (document: SemblanceDocument) => Promise<void>) => {
    if (document === undefined) return;
    await how(document);
    changeDraft((draft) => ({ ...draft, isOpened: true }));
  };
  return (
    <>
      <span className={classes.download}>
        <NativeSelect
          aria-label="Format"
          value={format}
          data={FORMAT_IDS.map((id) => ({ value: id, label: FORMAT_FACTS[id].title }))}
          onChange={({ currentTarget: { value } }) => setFormat(FORMAT_IDS.find((id) => id === value) ?? 'csv')}
        />
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          {...(hasErrors && {
            'data-disabled': true,
            'aria-disabled': true,
            title: 'There are errors: see the problems.',
          })}
          onClick={() => !hasErrors && void open((composed) => openAndDownload(composed, format))}
        >
          Download
        </Button>
      </span>
      <Button onClick={() => void open((composed) => startDocument(composed, true))}>Open</Button>
    </>
  );
}
