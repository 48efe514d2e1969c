import { countText } from '../quality/files/page/figures.ts';
import type { ExportProgress } from '../runtime/export-progress.ts';
import { countOf } from './count-of.ts';
import { byteText, rateText } from './quantity.ts';
import type { Terminal } from './terminal.ts';

const START_OF_LINE = '\r\u001b[K';

/** One line that is written over while a run goes on. */
export function progressLine({ say }: Terminal): { show(progress: ExportProgress): void; clear(): void } {
  return {
    show({ table, rowsDone, rowsTotal, bytes, rowsPerSecond }) {
      const done = `${countText(rowsDone)} of ${countOf(rowsTotal, 'row')}`;
      say(`${START_OF_LINE}${[table, done, byteText(bytes), rateText(rowsPerSecond, 1000)].join('  ')}`);
    },
    clear: () => say(START_OF_LINE),
  };
}
