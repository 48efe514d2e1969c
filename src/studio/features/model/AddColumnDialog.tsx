import type { Catalog } from '../../../engine/catalog.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { addColumn } from '../../../schema/edits/add-column.ts';
import { toName } from '../../../schema/edits/to-name.ts';
import { inferGenerator } from '../../../schema/inference/infer-generator.ts';
import { applyEdit } from '../../actions/apply-edit.ts';
import { NameDialog } from './NameDialog.tsx';

interface AddColumnDialogProps {
  readonly document: SemblanceDocument;
  readonly catalog: Catalog | undefined;
  readonly table: string;
  /** Its place among the columns; the last where it is left out. */
  readonly at?: number;
  readonly onClose: () => void;
}

/** Adds a column by its name alone: what it most likely holds follows from the name and can be changed at once. */
export function AddColumnDialog({ document, catalog, table, at, onClose }: AddColumnDialogProps) {
  return (
    <NameDialog
      title={`Add a column to ${table}`}
      label="Name of the column"
      placeholder="e.g. birth_date, price, customer_id"
      confirm="Add column"
      outcome={(text) => {
        const name = toName(text);
        const { type, generator } = inferGenerator(name, table, document);
        const title = catalog?.generators.find(({ kind }) => kind === generator.kind)?.title ?? generator.kind;
        return `${name === text ? '' : `It will be called ${name}. `}${title}, ${type}. You can change both afterwards.`;
      }}
      onConfirm={(name) =>
        applyEdit(`Add column ${toName(name)}`, (current) =>
          addColumn(current, table, { name, ...inferGenerator(toName(name), table, current) }, at),
        )
      }
      onClose={onClose}
    />
  );
}
