import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNT_LAWS } from '../../../src/engine/rows/counts/registry.ts';
import { readDocument } from '../../../src/runtime/read-document.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import type { KindSpec } from '../../../src/schema/kind.ts';
import { COUNT_PHRASES } from '../../../src/studio/sentences/count-phrases.ts';
import { answerSentence, relationSentences } from '../../../src/studio/sentences/relation-sentences.ts';
import type { Answer } from '../../../src/studio/sentences/sentence-part.ts';
import { smallDocument } from '../small-document.ts';
import { sentenceText } from './sentence-text.ts';

const shop = JSON.parse(
  readFileSync(new URL('../../../domains/ecommerce/templates/small-shop.json', import.meta.url), 'utf8'),
) as SemblanceDocument;

const textOf = (document: SemblanceDocument, id: string) =>
  sentenceText(relationSentences(document).find((each) => each.id === id)?.parts);

/** The small document whose orders follow a law, and nothing else. */
function withLaw(count: KindSpec): SemblanceDocument {
  const [customer, order] = smallDocument.tables;
  if (customer === undefined || order === undefined) throw new Error('The small document has two tables.');
  return { ...smallDocument, tables: [customer, { ...order, rows: { ...order.rows, count } }] };
}

const answered = (document: SemblanceDocument, ...answers: readonly (readonly [string, Answer])[]) =>
  answers.reduce((result, [name, answer]) => answerSentence(result, 'order', name, answer), document);

const lawOf = (document: SemblanceDocument) => document.tables[1]?.rows['count'];

describe('the relations of a document as sentences', () => {
  it('says each relation once, driving parents and keys', () => {
    expect(relationSentences(shop).map(({ parts }) => sentenceText(parts))).toEqual([
      'Every customer has [0] to [any number of] orders, [usually] [6] [over the whole period], only after signed up at.',
      'Every order has [1] to [8] order items, [usually] [2].',
      'Every order item points at a product, [a few favourites lead] [clearly].',
    ]);
  });

  it.each([
    [{ kind: 'poisson', mean: 6, max: 20 }, '[0] to [20] orders, [usually] [6].'],
    [{ kind: 'fixed', count: 3 }, '[3] orders, [always].'],
    [{ kind: 'fixed', count: 1 }, '[1] order, [always].'],
    [{ kind: 'uniform', min: 1, max: 5 }, '[1] to [5] orders, [each number as often].'],
    [
      { kind: 'negative_binomial', mean: 6, size: 0.5 },
      '[0] to [any number of] orders, [unevenly, on average] [6], [a few with very many].',
    ],
    [{ kind: 'geometric', mean: 2 }, '[0] to [any number of] orders, [mostly none or few, on average] [2].'],
    [{ kind: 'zipf', size: 50, exponent: 1.6 }, '1 to [50] orders, [mostly one], [seldom many].'],
    [
      {
        kind: 'histogram',
        from: 0,
        bins: [
          { to: 1, weight: 40 },
          { to: 5, weight: 60 },
        ],
      },
      '0 to 4 orders, [in ranges of your own] (0: 40 %, 1 to 4: 60 %).',
    ],
    [
      { kind: 'zero_inflated', zero_share: 0.4, law: { kind: 'poisson', mean: 5 } },
      '[0] to [any number of] orders, [usually] [5]; [40] % have none at all.',
    ],
  ] satisfies readonly (readonly [KindSpec, string])[])('%j in plain words', (law, text) => {
    expect(textOf(withLaw(law), 'order')).toBe(`Every customer has ${text}`);
  });

  it('has a phrase for every law of counts there is', () => {
    const said = new Set(['zero_inflated', ...COUNT_PHRASES.map(({ law }) => law)]);
    expect(COUNT_LAWS.map(({ kind }) => kind).filter((kind) => !said.has(kind))).toEqual([]);
  });

  it('says whose address it is where two keys lead to the same table', () => {
    const document: SemblanceDocument = {
      ...smallDocument,
      tables: [
        { name: 'address', key: ['id'], rows: { kind: 'count', count: 5 }, columns: [idColumn] },
        {
          name: 'invoice',
          key: ['id'],
          rows: { kind: 'count', count: 5 },
          columns: [
            idColumn,
            { name: 'address_id', type: 'integer', generator: { kind: 'reference', table: 'address' } },
            { name: 'billing_address_id', type: 'integer', generator: { kind: 'reference', table: 'address' } },
          ],
        },
      ],
    };
    expect(relationSentences(document).map(({ parts }) => sentenceText(parts))).toEqual([
      'Every invoice points at an address, [all addresses alike].',
      'Every invoice points at an address as its billing address, [all addresses alike].',
    ]);
  });
});

const idColumn = { name: 'id', type: 'integer', generator: { kind: 'sequence' } } as const;

describe('filling the gaps of a sentence', () => {
  it('changes the numbers of a law, and leaves open what is emptied', () => {
    const document = answered(smallDocument, ['law.min', 1], ['law.max', 20], ['law.mean', 6.5]);
    expect(lawOf(document)).toEqual({ kind: 'poisson', mean: 6.5, min: 1, max: 20 });
    expect(lawOf(answered(document, ['law.min', 0], ['law.max', undefined]))).toEqual({ kind: 'poisson', mean: 6.5 });
  });

  it('keeps mean and bounds when the law becomes another', () => {
    const document = answered(smallDocument, ['law.max', 20], ['law.mean', 6], ['law', 'negative_binomial']);
    expect(lawOf(document)).toEqual({ kind: 'negative_binomial', mean: 6, size: 1.5, max: 20 });
    expect(lawOf(answered(document, ['law', 'fixed']))).toEqual({ kind: 'fixed', count: 6 });
    expect(lawOf(answered(smallDocument, ['law', 'uniform']))).toEqual({ kind: 'uniform', min: 0, max: 6 });
  });

  it('lets some have none, and all have some again', () => {
    const document = answered(smallDocument, ['none', 40]);
    expect(lawOf(document)).toEqual({ kind: 'zero_inflated', zero_share: 0.4, law: { kind: 'poisson', mean: 3 } });
    expect(lawOf(answered(document, ['law.mean', 9], ['none', undefined]))).toEqual({ kind: 'poisson', mean: 9 });
  });

  it('turns phrases into numbers: unevenness, rarity, the period and the lead of favourites', () => {
    expect(lawOf(answered(smallDocument, ['law', 'negative_binomial'], ['law.size', 'a few with very many']))).toEqual({
      kind: 'negative_binomial',
      mean: 3,
      size: 0.4,
    });
    expect(lawOf(answered(smallDocument, ['law', 'zipf'], ['law.exponent', 'very seldom many']))).toMatchObject({
      exponent: 2.2,
    });
    expect(answerSentence(shop, 'order', 'per', 'month').tables[2]?.rows['per']).toBe('month');
    expect(answerSentence(shop, 'order', 'per', 'month').tables[2]?.rows).toEqual({
      ...shop.tables[2]?.rows,
      per: 'month',
    });
    const led = answerSentence(shop, 'order_item.product_id', 'exponent', 'by far');
    expect(led.tables[3]?.columns[2]?.generator['pick']).toEqual({ kind: 'zipf', exponent: 1.5 });
    const alike = answerSentence(led, 'order_item.product_id', 'pick', 'uniform');
    expect(alike.tables[3]?.columns[2]?.generator).toEqual({ kind: 'reference', table: 'product' });
    const weighted = answerSentence(alike, 'order_item.product_id', 'pick', 'weighted');
    expect(weighted.tables[3]?.columns[2]?.generator['pick']).toEqual({ kind: 'weighted', column: 'price' });
  });

  it('gives a document that holds and says what was answered, whatever law is taken', () => {
    for (const { law, phrase } of COUNT_PHRASES) {
      const document = answered(withLaw({ kind: 'geometric', mean: 2.4 }), ['law', law]);
      expect(textOf(document, 'order')).toContain(`[${phrase}]`);
      expect(readDocument({ kind: 'value', value: document }).diagnostics, law).toEqual([]);
    }
  });

  it('changes nothing of a document without the relation', () => {
    expect(answerSentence(shop, 'nothing.here', 'law.mean', 3)).toBe(shop);
  });
});
