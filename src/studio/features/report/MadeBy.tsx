import { bytesOf, type RunRecord, rowsOf } from '../../runs/run-record.ts';
import { formatBytes, formatCount, formatRoughCount } from '../../ui/format.ts';
import classes from './report.module.css';

/** The run that made the rows: how fast, and what it wrote, with the hash of every file. */
export function MadeBy({ run }: { readonly run: RunRecord }) {
  const { seconds, files, name } = run;
  const rows = rowsOf(run);
  const facts = [
    ['Rows written', formatCount(rows)],
    ['Time', `${seconds.toFixed(1)}\u202fs`],
    ['Speed', seconds > 0 ? `${formatRoughCount(rows / seconds)} rows/s` : '–'],
    ['Bytes', formatBytes(bytesOf(run))],
    ['Written to', name],
  ] as const;
  return (
    <section className={`${classes.card ?? ''} ${classes.run ?? ''}`} aria-label="The run">
      <h2 className={classes.cardHeading}>The run</h2>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={classes.how}>
        <summary>Content hashes</summary>
        <dl className={classes.hashes}>
          {files.map((file) => (
            <div key={file.name}>
              <dt>{file.name}</dt>
              <dd>
                <code>{file.content_hash}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
