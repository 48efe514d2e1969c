import { create } from 'zustand';
import { FORMAT_IDS, type FormatId } from '../../formats/format-id.ts';
import type { ExportProgress } from '../../runtime/export-progress.ts';

/** The download that runs, as far as it is shown. */
export type DownloadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly title: string; readonly progress?: ExportProgress }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly rows: number;
      readonly bytes: number;
      readonly seconds: number;
    };

interface Downloads {
  readonly download: DownloadState;
  /** The format that was chosen last, in this browser. */
  readonly format: FormatId;
}

const FORMAT_KEY = 'semblance-format';

export const useDownload = create<Downloads>(() => ({ download: { kind: 'idle' }, format: rememberedFormat() }));

/** Shows another state of the download. */
export function showDownload(download: DownloadState): void {
  useDownload.setState({ download });
}

/** Makes a format the one that is offered first, now and next time. */
export function rememberFormat(format: FormatId): void {
  useDownload.setState({ format });
  try {
    localStorage.setItem(FORMAT_KEY, format);
  } catch {
    // A browser that keeps nothing forgets it.
  }
}

function rememberedFormat(): FormatId {
  try {
    const stored = localStorage.getItem(FORMAT_KEY);
    return FORMAT_IDS.find((id) => id === stored) ?? 'csv';
  } catch {
    return 'csv';
  }
}
