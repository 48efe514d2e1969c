const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const ROW_UNITS = ['', ' k', ' M', ' G'];

/** Bytes as a person reads them: "812 B", "4.2 MB". */
export function byteText(bytes: number): string {
  const { figure, unit } = shortened(bytes, BYTE_UNITS);
  return `${figure} ${unit}`;
}

/** A speed as a person reads it: "850 rows/s", "3.4 M rows/s". */
export function rateText(rows: number, elapsedMs: number): string {
  const { figure, unit } = shortened((rows / Math.max(elapsedMs, 1)) * 1000, ROW_UNITS);
  return `${figure}${unit} rows/s`;
}

function shortened(number: number, units: readonly string[]): { readonly figure: string; readonly unit: string } {
  let figure = number;
  let step = 0;
  while (figure >= 999.5 && step < units.length - 1) {
    figure /= 1000;
    step++;
  }
  return { figure: step === 0 || figure >= 99.5 ? figure.toFixed(0) : figure.toFixed(1), unit: units[step] ?? '' };
}
