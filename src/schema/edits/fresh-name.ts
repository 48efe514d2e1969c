import { LONGEST_NAME } from './is-name.ts';

/** `base` where it is free, else the first of `base_2`, `base_3`, ... that is; `base` is cut where it would be too long. */
export function freshName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const suffix = `_${number}`;
    const name = base.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name)) return name;
  }
}
