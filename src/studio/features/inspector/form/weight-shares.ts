import { isRecord } from './is-record.ts';

/**
 * What part of the whole each element of a list has by its `weight`, from 0 to 1.
 *
 * Undefined where the elements carry no weights, or weights that add up to nothing; a weight that is left out counts 1.
 */
export function weightShares(items: readonly unknown[], weighted: boolean): readonly number[] | undefined {
  if (!weighted) return undefined;
  const weights = items.map((item) => {
    const weight = isRecord(item) ? item['weight'] : undefined;
    return weight === undefined ? 1 : typeof weight === 'number' && weight > 0 ? weight : 0;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : undefined;
}

/** A share as a person reads it: "35 %", "0.4 %", "< 0.1 %". */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  const rounded = percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${rounded} %`;
}
