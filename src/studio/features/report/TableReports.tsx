import { memo, useState } from 'react';
import type { QualityReport } from '../../../runtime/protocol.ts';
import { useWorkbench } from '../../state/workbench.ts';
import classes from './report.module.css';
import type { DrawChart } from './report-chart.ts';
import { TableSection } from './TableSection.tsx';

interface TableReportsProps {
  readonly report: QualityReport;
  readonly isOld: boolean;
  readonly draw: DrawChart;
}

/** The tables, one open at first: the one that is selected. */
export const TableReports = memo(function TableReports({ report, isOld, draw }: TableReportsProps) {
  const selected = useWorkbench(({ selection }) => selection.table);
  const first = report.tables.find(({ name }) => name === selected) ?? report.tables[0];
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  return (
    <section aria-labelledby="report-tables">
      <h2 id="report-tables" className={classes.heading}>
        Tables <span className={classes.count}>{report.tables.length}</span>
      </h2>
      <p className={`${classes.dimmed ?? ''} ${classes.note ?? ''}`}>
        Bars are the data; the line, or the mark on a bar, is what the law expects.
      </p>
      {report.tables.map((table) => {
        const isOpen = turned[table.name] ?? table === first;
        return (
          <TableSection
            key={table.name}
            {...{ table, isOpen, isOld, draw }}
            checks={report.checks}
            onToggle={() => setTurned({ ...turned, [table.name]: !isOpen })}
          />
        );
      })}
    </section>
  );
});
