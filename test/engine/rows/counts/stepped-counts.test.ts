import { describe, expect, it } from 'vitest';
import type { BindContext } from '../../../../src/engine/plan/column-context.ts';
import { fillContiguous } from '../../../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../../../src/engine/random/stream-key.ts';
import { COUNT_LAWS } from '../../../../src/engine/rows/counts/registry.ts';
import { steppedCounts } from '../../../../src/engine/rows/counts/stepped-counts.ts';
import type { KindSpec } from '../../../../src/schema/kind.ts';

const DRAWS = 200000;

function lawOf(spec: KindSpec) {
  // A law whose spec is right asks its surroundings for nothing.
  const law = COUNT_LAWS.find((each) => each.kind === spec.kind)?.bind(spec, {} as BindContext, '');
  if (law === undefined) throw new Error(`${spec.kind} binds to nothing`);
  return (u: number) => law.count(u, 0, law.mean);
}

const specs: readonly KindSpec[] = [
  ...COUNT_LAWS.map((kind) => kind.example),
  { kind: 'poisson', mean: 2, min: 1, max: 8 },
  { kind: 'poisson', mean: 0 },
  { kind: 'poisson', mean: 600 },
  { kind: 'negative_binomial', mean: 4, size: 0.3 },
];

describe.each(specs.map((spec) => ({ name: JSON.stringify(spec), spec })))(
  'counts of $name from a table',
  ({ spec }) => {
    it('are those of the law itself, beside every step as well', () => {
      const count = lawOf(spec);
      const draw = steppedCounts(count);
      const uniforms = new Float64Array(DRAWS);
      fillContiguous(streamKey(7, 'counts', spec.kind, 'value'), 0, DRAWS, uniforms);
      const out = new Int32Array(DRAWS);
      draw(uniforms, out);
      draw(uniforms, out);
      expect([...out]).toEqual(Array.from(uniforms, count));

      // The two uniforms around each step that the sorted draws show.
      const sorted = uniforms.toSorted();
      const edges: number[] = [];
      for (let i = 1; i < DRAWS; i++) {
        let [low, high] = [sorted[i - 1] as number, sorted[i] as number];
        if (count(low) === count(high)) continue;
        while (high - low > 2 ** -52) {
          const middle = (Math.floor(((low + high) / 2) * 2 ** 52) + 0.5) * 2 ** -52;
          if (middle <= low || middle >= high) break;
          if (count(middle) === count(low)) low = middle;
          else high = middle;
        }
        edges.push(low, high);
      }
      const beside = new Int32Array(edges.length);
      draw(Float64Array.from(edges), beside);
      expect([...beside]).toEqual(edges.map(count));
    });
  },
);
