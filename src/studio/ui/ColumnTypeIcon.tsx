import { KeyRound } from 'lucide-react';
import type { ColumnSummary } from '../../runtime/protocol.ts';
import { TYPE_ICONS } from './type-icons.ts';

/** The type of a column as an icon with a name; a key shows as a key. */
export function ColumnTypeIcon({ column }: { readonly column: Pick<ColumnSummary, 'type' | 'isKey'> }) {
  const Icon = column.isKey ? KeyRound : TYPE_ICONS[column.type];
  const label = column.isKey ? `key, ${column.type}` : column.type;
  return <Icon size={14} aria-label={label} role="img" />;
}
