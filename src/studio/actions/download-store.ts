import { create } from 'zustand';
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

export const useDownload = create<{ readonly download: DownloadState }>(() => ({ download: { kind: 'idle' } }));

/** Shows another state of the download. */
export function showDownload(download: DownloadState): void {
  useDownload.setState({ download });
}
