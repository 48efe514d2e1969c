/** A phrase for a range of a parameter that nobody wants to hear as a number, and the number it stands for when chosen. */
export interface Bucket {
  readonly text: string;
  /** Numbers below this one are said with this phrase. */
  readonly below: number;
  readonly value: number;
}

/** The phrase of a number. */
export function bucketOf(buckets: readonly Bucket[], value: number): Bucket | undefined {
  return buckets.find(({ below }) => value < below) ?? buckets.at(-1);
}

/** The choices of a gap that is filled with one of the phrases. */
export function bucketChoices(
  buckets: readonly Bucket[],
): readonly { readonly value: string; readonly text: string }[] {
  return buckets.map(({ text }) => ({ value: text, text }));
}

/** The number a phrase stands for. */
export function bucketValue(buckets: readonly Bucket[], text: string): number | undefined {
  return buckets.find((bucket) => bucket.text === text)?.value;
}
