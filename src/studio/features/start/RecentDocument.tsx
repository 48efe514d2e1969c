import { ActionIcon, Menu, Text } from '@mantine/core';
import { EllipsisVertical, FileText } from 'lucide-react';
import { nameFlaw } from '../../actions/document-actions.ts';
import { deleteDocumentWithUndo } from '../../actions/keep-documents.ts';
import { formatPlace } from '../../routing/place.ts';
import { setShell } from '../../state/shell.ts';
import type { DocumentRecord } from '../../storage/document-record.ts';
import { duplicateKept, renameKept } from '../../storage/library.ts';
import { counted } from '../../ui/format.ts';
import { warn } from '../../ui/toast.ts';
import classes from './StartPage.module.css';

/** A document this browser keeps: opened with a click, renamed, duplicated and deleted from its menu. */
export function RecentDocument({ kept }: { readonly kept: DocumentRecord }) {
  const { id, name, tables, rows, changedAtMs } = kept;
  const rename = () =>
    setShell({
      question: {
        title: `Rename ${name}`,
        label: 'Name',
        value: name,
        confirm: 'Rename',
        flaw: nameFlaw,
        answer: (to) => void renamed(id, name, to.trim()),
      },
    });
  return (
    <li className={classes.recent}>
      <a className={classes.recentLink} href={formatPlace({ kind: 'document', id, view: 'rows' })}>
        <FileText size={18} aria-hidden />
        <span className={classes.recentName}>{name}</span>
        <Text component="span" size="xs" c="dimmed" className="tabular">
          {counted(tables, 'table')}
          {rows !== undefined && `, ${counted(rows, 'row')}`} · changed {dateText(changedAtMs)}
        </Text>
      </a>
      <Menu position="bottom-end" width={180} shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name}`}>
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={rename}>Rename…</Menu.Item>
          <Menu.Item onClick={() => void duplicateKept(id)}>Duplicate</Menu.Item>
          <Menu.Item onClick={() => void deleteDocumentWithUndo(id, name)}>Delete</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

async function renamed(id: string, from: string, to: string): Promise<void> {
  const isRenamed = await renameKept(id, to);
  if (!isRenamed) warn(`${from} was not renamed`, 'It is open in another tab. Rename it there.');
}

function dateText(atMs: number): string {
  return new Date(atMs).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
