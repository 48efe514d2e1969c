import type { ReactNode } from 'react';
import type { ColumnChart } from '../../../runtime/protocol.ts';

/** A chart of the report, which another feature draws. */
export interface ReportChart {
  readonly title: string;
  readonly chart: ColumnChart;
  /** The chart in one sentence, for whoever cannot see it. */
  readonly summary: string;
  readonly isOld: boolean;
}

export type DrawChart = (chart: ReportChart) => ReactNode;
