import { Alert, Button, CloseButton, Drawer, Text, Title } from '@mantine/core';
import { Download, FolderDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { writtenTables } from '../../../runtime/written-tables.ts';
import { deliveredName, destinations } from '../../runs/destination.ts';
import { startRun } from '../../runs/start-run.ts';
import { isBeingMade } from '../../state/is-being-made.ts';
import { setShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { judgeSettings } from '../../storage/export-choices.ts';
import { warn } from '../../ui/toast.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { DestinationChoice } from './DestinationChoice.tsx';
import classes from './export.module.css';
import {
  buttonWords,
  DESTINATION_WORDS,
  judgingWords,
  optionWords,
  sizeWords,
  tableWords,
  totalSize,
} from './export-words.ts';
import { Fold } from './Fold.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { JudgingChoice } from './JudgingChoice.tsx';
import { OptionFields } from './OptionFields.tsx';
import { SampleView } from './SampleView.tsx';
import { TableChoice } from './TableChoice.tsx';
import { type ChosenExport, useExportChoices } from './useExportChoices.ts';
import { useExportPreview } from './useExportPreview.ts';
import { useStorageNote } from './useStorageNote.ts';

const close = () => setShell({ isExportOpen: false, exportTable: undefined });

/** Everything that is chosen of an export, what will come of it, and the one button that makes it. */
export function ExportDrawer() {
  useReturnFocus();
  return (
    <Drawer.Root
      opened
      onClose={close}
      position="right"
      size={440}
      returnFocus={false}
      // The page behind does not scroll, and to lock it is to style all of it again.
      lockScroll={false}
      classNames={{ content: classes.drawer ?? '' }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label="Export">
        <ExportForm />
      </Drawer.Content>
    </Drawer.Root>
  );
}

function ExportForm() {
  const chosen = useExportChoices();
  const [shownTable, setShownTable] = useState<string | undefined>(useWorkbench(({ selection }) => selection.table));
  const { settings } = chosen;
  const preview = useExportPreview(settings, shownTable);
  const tables = useWorkbench(({ plan }) => plan?.tables) ?? [];
  const destination = destinations().includes(chosen.destination) ? chosen.destination : 'download';
  return (
    <>
      <div className={classes.head}>
        <Title order={2} size="h4">
          Export
        </Title>
        <CloseButton aria-label="Close the export" onClick={close} />
      </div>
      <div className={classes.body}>
        <WhatRuns />
        <FormatChoice
          value={settings.format}
          options={settings.options}
          onChange={(format) => chosen.set({ format })}
        />
        <div>
          <Fold title="Options" words={optionWords(settings)}>
            <OptionFields {...{ chosen }} />
          </Fold>
          <Fold title="Tables" words={tableWords(writtenTables(tables, settings), tables.length)}>
            <TableChoice {...{ tables }} chosen={settings.tables} onChange={chosen.setTables} />
          </Fold>
          <Fold title="Where it goes" words={DESTINATION_WORDS[destination].title}>
            <DestinationChoice value={destination} onChange={chosen.setDestination} />
          </Fold>
          <Fold title="Quality report" words={judgingWords(chosen.judging)}>
            <JudgingChoice value={chosen.judging} onChange={chosen.setJudging} />
          </Fold>
          <Fold title="First lines" words="as they will be written" isOpen>
            {preview !== undefined && <SampleView {...{ preview }} onTable={setShownTable} />}
          </Fold>
        </div>
      </div>
      <ExportFoot {...{ destination, preview }} chosen={chosen} />
    </>
  );
}

function WhatRuns() {
  const seed = useWorkbench(({ document }) => document?.seed);
  const scale = useWorkbench(({ settings }) => settings.scale);
  const isOld = useWorkbench(({ plan, planIsOld }) => plan === undefined || planIsOld);
  const isMade = useWorkbench(isBeingMade);
  if (isMade) {
    return (
      <Text size="sm" role="status" className="tabular">
        The rows at scale ×{scale} are being counted; sizes and the button follow.
      </Text>
    );
  }
  if (isOld) {
    return (
      <Alert color="orange" variant="outline" icon={<TriangleAlert size={18} aria-hidden />}>
        The document does not compile yet: see the problems.
      </Alert>
    );
  }
  return (
    <Text size="sm" c="dimmed" className="tabular">
      Runs with seed {seed} and scale ×{scale}, as the top bar says. Editing can go on meanwhile.
    </Text>
  );
}

interface FootProps {
  readonly chosen: ChosenExport;
  readonly destination: ChosenExport['destination'];
  readonly preview: ReturnType<typeof useExportPreview>;
}

function ExportFoot({ chosen: { settings, judging }, destination, preview }: FootProps) {
  const document = useWorkbench((state) => state.document);
  const isOld = useWorkbench(({ plan, planIsOld }) => plan === undefined || planIsOld);
  const [isStarting, setIsStarting] = useState(false);
  const size = preview === undefined ? undefined : totalSize(preview);
  const note = useStorageNote(destination, size?.bytes ?? 0);
  const files = preview?.files.map(({ file }) => file) ?? [];
  const isEmpty = preview !== undefined && files.length === 0;
  const start = async () => {
    setIsStarting(true);
    try {
      if (await startRun(settings, destination, judgeSettings(judging))) close();
    } catch (reason) {
      warn('The export did not begin', reason instanceof Error ? reason.message : String(reason));
    }
    setIsStarting(false);
  };
  const Icon = destination === 'download' ? Download : FolderDown;
  return (
    <div className={classes.foot}>
      {note !== undefined && (
        <Text size="xs" className={classes.note ?? ''}>
          {note}
        </Text>
      )}
      <Button
        fullWidth
        size="md"
        data-autofocus
        leftSection={<Icon size={18} aria-hidden />}
        disabled={isOld || isEmpty || isStarting}
        onClick={() => void start()}
      >
        {isEmpty ? 'No table is chosen' : buttonWords(settings, destination, isOld ? undefined : preview)}
      </Button>
      <Text size="xs" c="dimmed" ta="center" className="tabular">
        {document === undefined || isEmpty || size === undefined
          ? ' '
          : whatComes(destination, deliveredName(document, files), files.length, sizeWords(size))}
      </Text>
    </div>
  );
}

function whatComes(destination: FootProps['destination'], name: string, files: number, size: string): string {
  const beside = files > 1 ? ', with manifest.json and README.md' : '';
  if (destination === 'folder') return `${size} into a new folder${beside}`;
  return files > 1 ? `As ${name}${beside}` : 'Nothing leaves this computer';
}
