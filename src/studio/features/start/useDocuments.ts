import { useEffect, useState } from 'react';
import { failureText } from '../../storage/autosave.ts';
import { listDocuments, onDocumentsChanged } from '../../storage/database.ts';
import type { DocumentRecord } from '../../storage/document-record.ts';

export interface KeptDocuments {
  /** Undefined until the browser has answered. */
  readonly documents: readonly DocumentRecord[] | undefined;
  /** Why the browser cannot keep documents. */
  readonly failure: string | undefined;
}

/** The documents this browser keeps, the last changed first; read again when this tab changes one or is looked at again. */
export function useDocuments(): KeptDocuments {
  const [documents, setDocuments] = useState<readonly DocumentRecord[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const read = () => {
      listDocuments().then(setDocuments, (reason: unknown) => setFailure(failureText(reason)));
    };
    read();
    const stop = onDocumentsChanged(read);
    window.addEventListener('focus', read);
    return () => {
      stop();
      window.removeEventListener('focus', read);
    };
  }, []);
  return { documents, failure };
}
