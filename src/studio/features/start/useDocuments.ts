import { useCallback, useEffect, useState } from 'react';
import { failureText } from '../../storage/autosave.ts';
import { listDocuments } from '../../storage/database.ts';
import type { DocumentRecord } from '../../storage/document-record.ts';

export interface KeptDocuments {
  /** Undefined until the browser has answered. */
  readonly documents: readonly DocumentRecord[] | undefined;
  /** Why the browser cannot keep documents. */
  readonly failure: string | undefined;
  /** Reads them again. */
  refresh(): void;
}

/** The documents this browser keeps, the last changed first; read again when the tab is looked at again. */
export function useDocuments(): KeptDocuments {
  const [documents, setDocuments] = useState<readonly DocumentRecord[]>();
  const [failure, setFailure] = useState<string>();
  const refresh = useCallback(() => {
    listDocuments().then(setDocuments, (reason: unknown) => setFailure(failureText(reason)));
  }, []);
  useEffect(() => {
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);
  return { documents, failure, refresh };
}
