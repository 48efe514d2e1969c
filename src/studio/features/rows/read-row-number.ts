/** What people put between the digits of long numbers. */
const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+$/;

/** The row that was typed, from 1, and no row behind the last; undefined where it is no row number. */
export function readRowNumber(text: string, rows: number): number | undefined {
  const typed = text.trim();
  const digits = GROUPED.test(typed) ? typed.replace(/\D/g, '') : typed.replace(/\s/g, '');
  if (!/^\d+$/.test(digits) || rows === 0) return undefined;
  return Math.min(Math.max(Number(digits), 1), rows);
}
