import { useMemo } from 'react';
import type { ExportSettings } from '../../../runtime/export-settings.ts';
import type { ExportPreview, ExportPreviewRequest } from '../../../runtime/protocol.ts';
import { engine, useWorkbench } from '../../state/workbench.ts';
import { useLatest } from '../../ui/useLatest.ts';

const INTERVAL_MS = 150;

/** What the export would write as the document stands; the last answer while the next is made. */
export function useExportPreview(settings: ExportSettings, table: string | undefined): ExportPreview | undefined {
  const planId = useWorkbench(({ plan }) => plan?.id);
  const request = useMemo<ExportPreviewRequest | undefined>(
    () => (planId === undefined ? undefined : { planId, settings, ...(table !== undefined && { table }) }),
    [planId, settings, table],
  );
  return useLatest(request, engine.exportPreview, INTERVAL_MS).result;
}
