import { Table, Text } from '@mantine/core';
import { Check, ChevronRight, X } from 'lucide-react';
import { loadSnippets } from '../../../runtime/load-snippets.ts';
import type { FileVerdict } from '../../../runtime/verify-files.ts';
import { filesOf } from '../../runs/destination.ts';
import { runCommand } from '../../runs/run-command.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { RunView } from '../../runs/runs.ts';
import { counted, formatBytes, formatCount } from '../../ui/format.ts';
import { CopyButton } from './CopyButton.tsx';
import { LoadIt } from './LoadIt.tsx';
import classes from './runs.module.css';

const VERDICTS: Readonly<Record<FileVerdict['verdict'], string>> = {
  same: 'As written',
  different: 'Different',
  missing: 'Not there',
};

/** The files of a run with their hashes, and how to load them; folded until they are wanted. */
export function RunDetails({ view: { record, check } }: { readonly view: RunView }) {
  const verdicts = Array.isArray(check) ? (check as readonly FileVerdict[]) : undefined;
  return (
    <>
      {verdicts !== undefined && <Outcome {...{ verdicts }} />}
      <details className={classes.details}>
        <summary className={classes.summary}>
          <ChevronRight size={14} className={classes.chevron} aria-hidden />
          {counted(record.files.length, 'file')}, hashes, how to load {record.files.length === 1 ? 'it' : 'them'}
        </summary>
        <div className={classes.scroll}>
          <Table className={classes.files ?? ''} verticalSpacing={4} horizontalSpacing={8}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>File</Table.Th>
                <Table.Th ta="end">Rows</Table.Th>
                <Table.Th ta="end">Bytes</Table.Th>
                <Table.Th>Content hash</Table.Th>
                {verdicts !== undefined && <Table.Th>Verified</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {record.files.map((file) => (
                <Table.Tr key={file.name}>
                  <Table.Td>{file.name}</Table.Td>
                  <Table.Td ta="end" className="tabular">
                    {formatCount(file.rows)}
                  </Table.Td>
                  <Table.Td ta="end" className="tabular">
                    {formatBytes(file.bytes)}
                  </Table.Td>
                  <Table.Td>
                    <span className={classes.hash}>
                      <code title={file.content_hash}>{file.content_hash.slice(0, 16)}…</code>
                      <CopyButton text={file.content_hash} what={`The content hash of ${file.name}`} />
                    </span>
                  </Table.Td>
                  {verdicts !== undefined && <Table.Td>{VERDICTS[verdictOf(verdicts, file.name)]}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {record.status === 'done' && <LoadIt snippets={snippetsOf(record)} />}
      </details>
    </>
  );
}

function Outcome({ verdicts }: { readonly verdicts: readonly FileVerdict[] }) {
  const wrong = verdicts.filter(({ verdict }) => verdict !== 'same');
  const isSame = wrong.length === 0;
  const Icon = isSame ? Check : X;
  const words = isSame
    ? `${verdicts.length === 1 ? 'The file is' : `All ${verdicts.length} files are`} byte for byte what the run wrote.`
    : wrong.map(({ name, verdict }) => `${name}: ${VERDICTS[verdict].toLowerCase()}`).join('; ');
  return (
    <div className={classes.outcome} data-same={isSame} role="status">
      <Icon size={15} aria-hidden />
      <Text size="sm">{words}</Text>
    </div>
  );
}

function snippetsOf({ snapshot }: RunRecord) {
  const { document, tables, exported } = snapshot;
  return [
    ...loadSnippets(document, filesOf(document, tables, exported)).map(({ tool, text }) => ({
      tool: `Load with ${tool}`,
      text,
    })),
    { tool: 'The same files from a terminal, after saving the document', text: runCommand(snapshot) },
  ];
}

function verdictOf(verdicts: readonly FileVerdict[], name: string): FileVerdict['verdict'] {
  return verdicts.find((each) => each.name === name)?.verdict ?? 'missing';
}
