import '../../theme/later-styles.ts';
import { Title } from '@mantine/core';
import type { DocumentRecord } from '../../storage/document-record.ts';
import { RecentDocument } from './RecentDocument.tsx';
import classes from './StartPage.module.css';

/** The documents this browser keeps, the last changed first. */
export function RecentDocuments({ documents }: { readonly documents: readonly DocumentRecord[] }) {
  return (
    <section aria-labelledby="recent">
      <Title order={2} size="h3" id="recent" className={classes.heading}>
        Your documents
      </Title>
      <ul className={classes.recents}>
        {documents.map((kept) => (
          <RecentDocument key={kept.id} {...{ kept }} />
        ))}
      </ul>
    </section>
  );
}
