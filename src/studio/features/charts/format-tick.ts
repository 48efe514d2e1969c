import { formatNumber } from '../../ui/format-number.ts';
import { decimalsOf } from './number-ticks.ts';

const units: readonly (readonly [size: number, suffix: string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
];

/** A number on an axis, with the decimals its step needs; from a million on in M, G or T. */
export function formatTick(value: number, step: number): string {
  const [size, suffix] = units.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  if (Math.abs(value) >= 1e15 || (value !== 0 && step < 1e-6)) return value.toPrecision(3);
  const text = formatNumber(value / size, decimalsOf(step / size));
  return suffix === '' ? text : `${text}\u202f${suffix}`;
}
