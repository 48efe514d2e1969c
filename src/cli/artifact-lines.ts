import type { ArtifactPlan } from '../engine/plan/artifact-plans.ts';
import { byteText } from './quantity.ts';

/** What is kept before the first row, one a line behind a headline; no line where nothing is. */
export function artifactLines(artifacts: readonly ArtifactPlan[]): readonly string[] {
  if (artifacts.length === 0) return [];
  const total = artifacts.reduce((sum, { bytes }) => sum + bytes, 0);
  const sizes = artifacts.map(({ bytes }) => byteText(bytes));
  const width = sizes.reduce((widest, size) => Math.max(widest, size.length), 0);
  return [
    `Kept before the first row, in every worker: ${byteText(total)}.`,
    ...artifacts.map((artifact, at) => `  ${(sizes[at] ?? '').padStart(width)}  ${whatFor(artifact)}`),
  ];
}

function whatFor({ kind, table, column = '', of = '' }: ArtifactPlan): string {
  switch (kind) {
    case 'offsets':
      return `where the rows of ${table} for each ${of} start`;
    case 'order':
      return `the order of ${table} in time`;
    case 'rollup':
      return `${table}.${column}, from one pass over ${of}`;
    case 'index':
      return `the rows of ${of} that ${table}.${column} picks from`;
  }
}
