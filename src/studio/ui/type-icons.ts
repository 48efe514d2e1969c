import {
  Braces,
  CalendarClock,
  CalendarDays,
  Clock,
  DecimalsArrowRight,
  Fingerprint,
  Hash,
  type LucideIcon,
  Pi,
  ToggleLeft,
  Type,
} from 'lucide-react';
import type { ColumnType } from '../../schema/column-type.ts';

/** The sign of each column type. */
export const TYPE_ICONS: Readonly<Record<ColumnType, LucideIcon>> = {
  integer: Hash,
  decimal: DecimalsArrowRight,
  float: Pi,
  boolean: ToggleLeft,
  text: Type,
  date: CalendarDays,
  time: Clock,
  timestamp: CalendarClock,
  uuid: Fingerprint,
  json: Braces,
};
