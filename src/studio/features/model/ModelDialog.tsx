import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { AddColumnDialog } from './AddColumnDialog.tsx';
import { AddRelationDialog } from './AddRelationDialog.tsx';
import { AddTableDialog } from './AddTableDialog.tsx';

/** What a person wants to add. */
export type Asked =
  | { readonly kind: 'table' }
  | { readonly kind: 'column'; readonly table: string; readonly at?: number }
  | { readonly kind: 'relation'; readonly from: string | undefined };

interface ModelDialogProps {
  readonly document: SemblanceDocument;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** The form for what a person wants to add. */
export function ModelDialog({ document, asked, onClose }: ModelDialogProps) {
  const catalog = useWorkbench((state) => state.catalog);
  switch (asked.kind) {
    case 'table':
      return <AddTableDialog onClose={onClose} />;
    case 'column':
      return (
        <AddColumnDialog
          document={document}
          catalog={catalog}
          table={asked.table}
          {...(asked.at === undefined ? {} : { at: asked.at })}
          onClose={onClose}
        />
      );
    case 'relation':
      return <AddRelationDialog document={document} from={asked.from} onClose={onClose} />;
  }
}
