import { Calendar, Clock, DecimalsArrowRight, Fingerprint, Hash, Pi, ToggleLeft, Type } from 'lucide-react';
import type { ColumnType } from '../../../schema/column-type.ts';

const ICONS = {
  integer: Hash,
  decimal: DecimalsArrowRight,
  float: Pi,
  boolean: ToggleLeft,
  text: Type,
  date: Calendar,
  timestamp: Clock,
  uuid: Fingerprint,
} as const satisfies Record<ColumnType, unknown>;

/** The sign of a column type; its word is part of the line's name. */
export function TypeIcon({ type }: { type: ColumnType }) {
  const Icon = ICONS[type];
  return (
    <span title={type} aria-hidden style={{ display: 'grid' }}>
      <Icon size={14} />
    </span>
  );
}
