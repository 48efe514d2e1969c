import { Button, Menu } from '@mantine/core';
import { ChevronDown, Download } from 'lucide-react';
import type { ReportFormat } from '../../../quality/files/report-file.ts';
import type { QualityReport } from '../../../runtime/protocol.ts';
import { downloadReport } from './download-report.ts';

const ENTRIES: readonly { readonly format: ReportFormat; readonly label: string }[] = [
  { format: 'html', label: 'Page to read, send and print (HTML)' },
  { format: 'json', label: 'All figures, for programs (JSON)' },
  { format: 'xml', label: 'For those who run tests (JUnit XML)' },
];

/** Downloads the report that is shown. */
export function DownloadReport({ report }: { readonly report: QualityReport }) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          Download report
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ENTRIES.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => void downloadReport(report, format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
