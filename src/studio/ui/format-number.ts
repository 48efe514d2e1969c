const narrowSpace = '\u202f';

/** A number as a person reads it: digits in groups of three behind a narrow space that does not break, e.g. "60 128". */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, narrowSpace) + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** A text that is a plain decimal number with its digits in groups; any other text as it is, dates and words alike. */
export function groupDigits(text: string): string {
  const [, sign = '', whole, fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return (sign === '' ? '' : '−') + whole.replace(/\B(?=(?:\d{3})+$)/g, narrowSpace) + fraction;
}

/** A number of any size with about the given number of significant digits, e.g. "41.2", "0.0031", "1.2e+21". */
export function formatSignificant(value: number, digits = 4): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-6 || size >= 1e15) return value.toPrecision(digits).replace(/\.?0+(?=e|$)/, '');
  const decimals = Math.min(100, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
  const text = formatNumber(value, decimals);
  return decimals > 0 ? text.replace(/\.?0+$/, '') : text;
}
