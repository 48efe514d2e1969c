import type { ColumnType } from '../../../schema/column-type.ts';
import { TYPE_ICONS } from '../../ui/type-icons.ts';

/** The sign of a column type; its word is part of the line's name. */
export function TypeIcon({ type }: { type: ColumnType }) {
  const Icon = TYPE_ICONS[type];
  return (
    <span title={type} aria-hidden style={{ display: 'grid' }}>
      <Icon size={14} />
    </span>
  );
}
