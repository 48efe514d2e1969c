import type { QualityReport } from '../report/quality-report.ts';
import { junitText } from './junit-text.ts';
import { pageText } from './page/page-text.ts';

/** How a report is written: for programs, for people, for those who run tests. */
export type ReportFormat = 'json' | 'html' | 'xml';

interface ReportFile {
  readonly about: string;
  readonly mediaType: string;
  readonly text: (report: QualityReport) => string;
}

/** Every format of a report; its name is also how the names of its files end. */
export const REPORT_FILES: Readonly<Record<ReportFormat, ReportFile>> = {
  json: {
    about: 'all figures, for programs',
    mediaType: 'application/json',
    text: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
  },
  html: { about: 'a page that needs nothing else, to read, send and print', mediaType: 'text/html', text: pageText },
  xml: { about: 'JUnit, for those who run tests', mediaType: 'application/xml', text: junitText },
};
