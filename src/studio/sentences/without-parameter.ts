import type { KindSpec } from '../../schema/kind.ts';

/** A spec that does not state a parameter. */
export function withoutParameter(spec: KindSpec, parameter: string): KindSpec {
  return { ...Object.fromEntries(Object.entries(spec).filter(([key]) => key !== parameter)), kind: spec.kind };
}
