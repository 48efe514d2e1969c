import type { ColumnProfile } from '../../runtime/protocol.ts';
import classes from './null-bar.module.css';

interface NullBarProps {
  readonly profile: Pick<ColumnProfile, 'nulls' | 'sampleRows'>;
}

/** How much of a column is empty, as a bar with its share in words; nothing where no cell is. */
export function NullBar({ profile: { nulls, sampleRows } }: NullBarProps) {
  if (nulls === 0 || sampleRows === 0) return null;
  const share = (100 * nulls) / sampleRows;
  const words = `${share < 0.1 ? 'under 0.1' : share.toFixed(1)}\u202f% empty`;
  return (
    <div className={classes.line} title={words}>
      <div className={classes.bar} aria-hidden="true">
        <div className={classes.share} style={{ width: `${share}%` }} />
      </div>
      <span className={classes.words}>{words}</span>
    </div>
  );
}
