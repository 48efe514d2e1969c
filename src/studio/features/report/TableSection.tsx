import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import type { TableReport } from '../../../quality/report/quality-report.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { useGrowing } from '../../ui/useGrowing.ts';
import { ColumnSection } from './ColumnSection.tsx';
import { outcomeWords } from './outcome-words.ts';
import { PairsSection } from './PairsSection.tsx';
import { RelationSection } from './RelationSection.tsx';
import classes from './report.module.css';

const COLUMNS_AT_ONCE = 3;

import type { DrawChart } from './report-chart.ts';

interface TableSectionProps {
  readonly table: TableReport;
  readonly checks: readonly QualityCheck[];
  readonly isOpen: boolean;
  readonly isOld: boolean;
  readonly onToggle: () => void;
  readonly draw: DrawChart;
}

/** A table behind its heading: its relations, then its columns. */
export function TableSection({ table, checks, isOpen, isOld, onToggle, draw }: TableSectionProps) {
  const id = useId();
  const own = checks.filter((check) => check.table === table.name);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  const size =
    table.rows === table.ofRows
      ? counted(table.rows, 'row')
      : `${formatCount(table.rows)} of ${counted(table.ofRows, 'row')}`;
  return (
    <div className={classes.table}>
      <h3 className={classes.tableHeading}>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <Icon size={16} aria-hidden />
          {table.name}
          <span className={classes.dimmed}>
            {size}, {counted(table.columns.length, 'column')}, {outcomeWords(own)}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && <TableBody {...{ table, isOld, draw }} checks={own} />}
      </div>
    </div>
  );
}

/** Its relations and columns, a few more with every frame. */
function TableBody({ table, checks, isOld, draw }: Omit<TableSectionProps, 'isOpen' | 'onToggle'>) {
  const drawn = useGrowing(table.columns.length, COLUMNS_AT_ONCE);
  return (
    <div className={classes.columns}>
      {table.relations.map((relation) => (
        <RelationSection
          key={`${relation.columns.join()} ${relation.target}`}
          {...{ relation, checks, isOld, draw }}
          table={table.name}
        />
      ))}
      {table.columns.slice(0, drawn).map((column) => (
        <ColumnSection
          key={column.name}
          {...{ column, isOld, draw }}
          table={table.name}
          checks={checks.filter(({ columns }) => columns.includes(column.name))}
        />
      ))}
      {drawn === table.columns.length && table.pairs !== undefined && (
        <PairsSection table={table.name} pairs={table.pairs} />
      )}
    </div>
  );
}
