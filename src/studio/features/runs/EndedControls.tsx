import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Download, Play, ShieldCheck, Terminal, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { services } from '../../actions/services.ts';
import { isKept } from '../../runs/kept-files.ts';
import { runCommand } from '../../runs/run-command.ts';
import { continueRun, downloadAgain, removeRun } from '../../runs/run-desk.ts';
import { isInterrupted, type RunView } from '../../runs/runs.ts';
import { canReadBack, verifyRun } from '../../runs/verify-run.ts';
import { warn } from '../../ui/toast.ts';
import classes from './runs.module.css';

/** What can be done with a run that is over. */
export function EndedControls({ view }: { readonly view: RunView }) {
  const { record, check } = view;
  const { id } = record;
  const picker = useRef<HTMLInputElement>(null);
  if (view.isElsewhere === true) return null;
  const verify = async () => {
    if (await canReadBack(id)) await verifyRun(id);
    else picker.current?.click();
  };
  return (
    <div className={classes.controls}>
      {(isInterrupted(view) || record.status === 'failed') && (
        <Button size="compact-sm" leftSection={<Play size={14} aria-hidden />} onClick={() => attempt(continueRun(id))}>
          Resume
        </Button>
      )}
      {record.files.length > 0 && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            loading={check === 'reading'}
            leftSection={<ShieldCheck size={14} aria-hidden />}
            onClick={() => attempt(verify())}
          >
            Verify
          </Button>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            aria-label={`Files of ${record.name} to verify`}
            onChange={({ currentTarget }) => attempt(verifyRun(id, [...(currentTarget.files ?? [])]))}
          />
        </>
      )}
      {record.status === 'done' && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Terminal size={14} aria-hidden />}
          onClick={() => services.copyText(runCommand(record.snapshot), 'The command')}
        >
          Copy as command
        </Button>
      )}
      {isKept(record) && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() => attempt(downloadAgain(id))}
        >
          Download again
        </Button>
      )}
      <Tooltip label="Take it off the list">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={`Remove the run of ${record.name}`}
          onClick={() => attempt(removeRun(id))}
        >
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function attempt(work: Promise<void>): void {
  work.catch((reason: unknown) => warn('That did not work', reason instanceof Error ? reason.message : String(reason)));
}
