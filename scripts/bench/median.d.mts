export function median(numbers: readonly number[]): number;
export function percentile(numbers: readonly number[], share: number): number;
