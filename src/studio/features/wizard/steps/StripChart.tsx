import type { ColumnProfile } from '../../../../runtime/protocol.ts';
import { formatCount } from '../../../ui/format.ts';
import { sparklinePath } from '../../../ui/sparkline-path.ts';
import classes from './steps.module.css';

const BOX = { width: 220, height: 56 };
const MOST_BARS = 4;
const MOST_FACTS = 1;

/** One small chart with its name and what it says in words. */
export function StripChart({ profile }: { readonly profile: ColumnProfile }) {
  const { table, column, facts, sampleRows } = profile;
  return (
    <li className={classes.chart}>
      <h3>
        {table}.<strong>{column}</strong>
      </h3>
      <Drawing profile={profile} />
      <p>
        {facts.slice(0, MOST_FACTS).map(({ label, sample }) => (
          <span key={label}>
            {label} {sample}
          </span>
        ))}
        <span>n {formatCount(sampleRows)}</span>
      </p>
    </li>
  );
}

function Drawing({ profile: { chart, sampleRows } }: { readonly profile: ColumnProfile }) {
  switch (chart.kind) {
    case 'histogram':
      return (
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={sparklinePath(chart.counts, BOX, chart.edges)} />
        </svg>
      );
    case 'categories':
      return (
        <ol>
          {chart.labels.slice(0, MOST_BARS).map((label, index) => {
            const share = (100 * (chart.counts[index] ?? 0)) / Math.max(1, sampleRows);
            return (
              <li key={label}>
                <span className={classes.bar} style={{ width: `${share}%` }} />
                <span>{label}</span>
                <span>{Math.round(share)} %</span>
              </li>
            );
          })}
        </ol>
      );
    case 'none':
      return null;
  }
}
