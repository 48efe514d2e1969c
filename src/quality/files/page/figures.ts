import { shownNumber } from '../../profiles/shown-number.ts';

/** A whole number with its thousands apart: 1,048,576. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share from 0 to 1 as per cent, with as many digits as it takes to be another than none and all. */
export function percentText(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return 'less than 0.1 %';
  if (percent > 99.9 && percent < 100) return 'more than 99.9 %';
  return `${Number(percent.toFixed(1))} %`;
}

/** A measured number, its thousands apart. */
export function numberText(value: number): string {
  const [whole = '', ...rest] = shownNumber(value).split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const grouped = /^-?\d+$/.test(whole) ? `${sign}${countText(Math.abs(Number(whole)))}` : whole;
  // 1900.0 is 1,900.
  return [grouped, ...rest.filter((part) => Number(part) !== 0)].join('.');
}

/** A number that stands in the data, with all its digits. */
export function exactText(value: number): string {
  const [whole = '', part] = String(Number(value.toPrecision(15))).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}${countText(Number(whole.replace('-', '')))}${part === undefined ? '' : `.${part}`}`;
}

/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
