import { describe, expect, it } from 'vitest';
import { sample } from '../../../src/engine/rows/sample.ts';
import { thinSample } from '../../../src/engine/rows/thin-sample.ts';
import { thinned } from '../../../src/engine/rows/thinned.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { smallShop } from '../../helpers/small-shop.ts';

describe('a few rows of a sample', () => {
  const { engine, document } = openDocument(smallShop());
  it.each(document.tables.map(({ name }) => name))('are the same without the rows between them: %s', (name) => {
    const [few, some] = [thinSample(engine, name, 300), thinned(sample(engine, name), 300)];
    expect(few.count).toBe(Math.min(300, sample(engine, name).count));
    expect(few.identities()).toEqual(some.identities());
    for (const column of engine.table(name).columns.keys()) expect(few.exported(column)).toEqual(some.exported(column));
  });
});
