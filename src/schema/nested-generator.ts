import { kindUnion } from './document-model.ts';
import type { Kind, KindSpec } from './kind.ts';
import { z } from './zod.ts';

/**
 * A generator inside of a generator: checked by the union of all of them, and in the JSON Schema a reference to that of
 * columns, since a schema that contained itself could not be written down.
 *
 * @param all the generators; asked for when the first value is checked
 */
export function nestedGenerator(all: () => readonly Kind[]): z.ZodType<KindSpec> {
  let union: z.ZodType | undefined;
  return z
    .unknown()
    .check(({ value, issues }) => {
      union ??= kindUnion(all());
      const parsed = union.safeParse(value);
      if (parsed.success) return;
      for (const issue of parsed.error.issues)
        issues.push({ ...issue, input: value, continue: true } as z.core.$ZodRawIssue);
    })
    .meta({ nests: 'generator' }) as unknown as z.ZodType<KindSpec>;
}
