/** Round numbers on an axis, and how far apart they are. */
export interface NumberTicks {
  readonly values: readonly number[];
  readonly step: number;
}

const mantissas = [1, 2, 5, 10];

/** At most about `most` round numbers (1, 2 or 5 times a power of ten apart) between two bounds, which are included. */
export function numberTicks(from: number, to: number, most = 5): NumberTicks {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return { values: Number.isFinite(from) ? [from] : [], step: 1 };
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (mantissas.find((mantissa) => mantissa * power >= rough * 0.999) ?? 10);
  const firstIndex = Math.ceil(from / step - 1e-9);
  const lastIndex = Math.floor(to / step + 1e-9);
  const decimals = decimalsOf(step);
  const values = Array.from({ length: lastIndex - firstIndex + 1 }, (_, i) => {
    return Number(((firstIndex + i) * step).toFixed(decimals));
  });
  return { values, step };
}

/** Decimals needed to tell numbers apart that are a step of 1, 2 or 5 times a power of ten apart. */
export function decimalsOf(step: number): number {
  return Math.min(100, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}
