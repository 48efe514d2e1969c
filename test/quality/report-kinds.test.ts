import { describe, expect, it, vi } from 'vitest';
import { fakerTexts } from '../../src/runtime/faker-texts.ts';
import { type KindList, kindDocuments } from '../helpers/kind-documents.ts';
import { KIND_LISTS } from '../helpers/kind-lists.ts';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';

vi.setConfig({ testTimeout: 120_000 });

const textMakers = fakerTexts();
/** One in CI; `KIND_SEEDS=20` looks at the seeds 1 to 20. */
const SEEDS = Array.from({ length: Number(process.env.KIND_SEEDS ?? 1) }, (_, i) => i + 1);

describe.each(Object.keys(KIND_LISTS) as KindList[])('the report of rows by %s', (list) => {
  it.each(KIND_LISTS[list].map(({ kind, example }) => [kind, example] as const))(
    'neither fails nor warns where all is as "%s" declares',
    (kind, example) => {
      for (const { label, document } of kindDocuments(list, kind, example)) {
        for (const seed of SEEDS) {
          const { checks, score } = reportOn(openDocument({ ...document, seed }, { textMakers }));
          const faults = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
          expect([label, seed, faults]).toEqual([label, seed, []]);
          expect(score.value).toBeGreaterThanOrEqual(97);
        }
      }
    },
  );
});
