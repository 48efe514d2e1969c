import { addTable } from '../../../schema/edits/add-table.ts';
import { toName } from '../../../schema/edits/to-name.ts';
import { applyEdit } from '../../actions/apply-edit.ts';
import { NameDialog } from './NameDialog.tsx';

/** Adds a table by its name: rows that stand by themselves, with a counting key. */
export function AddTableDialog({ onClose }: { onClose: () => void }) {
  return (
    <NameDialog
      title="Add a table"
      label="Name of the table"
      placeholder="e.g. customer"
      confirm="Add table"
      outcome={(text) =>
        `${toName(text) === text ? '' : `It will be called ${toName(text)}. `}1000 rows with a key column “id”.`
      }
      onConfirm={(name) => applyEdit(`Add table ${toName(name)}`, (document) => addTable(document, { name }))}
      onClose={onClose}
    />
  );
}
