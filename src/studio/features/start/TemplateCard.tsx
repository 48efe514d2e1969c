import { Button, Text, Title } from '@mantine/core';
import { startDocument } from '../../actions/open-document.ts';
import { counted, formatCount } from '../../ui/format.ts';
import classes from './StartPage.module.css';
import type { Template } from './templates.ts';

/** A template: what it is, its tables and their rows, and the way in. */
export function TemplateCard({ template }: { readonly template: Template }) {
  const { document, tables } = template;
  const total = tables.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
  return (
    <article className={classes.card} aria-labelledby={`template-${template.id}`}>
      <Title order={3} size="h4" id={`template-${template.id}`}>
        {document.name}
      </Title>
      {document.description !== undefined && (
        <Text size="sm" c="dimmed">
          {document.description}
        </Text>
      )}
      <ul className={classes.tables} aria-label="Tables">
        {tables.map(({ name, rows }) => (
          <li key={name}>
            <span className={classes.tableName}>{name}</span>
            <span className="tabular">{rows === undefined ? '' : formatCount(rows)}</span>
          </li>
        ))}
      </ul>
      <div className={classes.cardFoot}>
        <Text size="xs" c="dimmed" className="tabular">
          {counted(tables.length, 'table')}, {counted(total, 'row')}
        </Text>
        <Button aria-label={`Use template ${document.name}`} onClick={() => void startDocument(document, false)}>
          Use template
        </Button>
      </div>
    </article>
  );
}
