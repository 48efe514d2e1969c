import type { ReportFormat } from '../../../quality/files/report-file.ts';
import { fileStem } from '../../../runtime/file-stem.ts';
import type { QualityReport } from '../../../runtime/protocol.ts';
import { saveFile } from '../../ui/save-file.ts';
import { warn } from '../../ui/toast.ts';

/** Hands a report to the person as a file that needs nothing else. */
export async function downloadReport(report: QualityReport, format: ReportFormat): Promise<void> {
  try {
    const { REPORT_FILES } = await import('../../../quality/files/report-file.ts');
    const { mediaType, text } = REPORT_FILES[format];
    saveFile(`${fileStem(report.document.name)}.report.${format}`, new Blob([text(report)], { type: mediaType }));
  } catch (reason) {
    warn('The report could not be written', reason instanceof Error ? reason.message : String(reason));
  }
}
