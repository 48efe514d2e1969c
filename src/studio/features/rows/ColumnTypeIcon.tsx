import {
  CalendarDays,
  Clock,
  DecimalsArrowRight,
  Fingerprint,
  Hash,
  KeyRound,
  type LucideIcon,
  Percent,
  ToggleLeft,
  Type,
} from 'lucide-react';
import type { ColumnSummary } from '../../../runtime/protocol.ts';
import type { ColumnType } from '../../../schema/column-type.ts';

const icons: Record<ColumnType, LucideIcon> = {
  integer: Hash,
  decimal: DecimalsArrowRight,
  float: Percent,
  boolean: ToggleLeft,
  text: Type,
  date: CalendarDays,
  timestamp: Clock,
  uuid: Fingerprint,
};

/** The type of a column as an icon with a name; a key shows as a key. */
export function ColumnTypeIcon({ column }: { readonly column: ColumnSummary }) {
  const Icon = column.isKey ? KeyRound : icons[column.type];
  const label = column.isKey ? `key, ${column.type}` : column.type;
  return <Icon size={14} aria-label={label} role="img" />;
}
