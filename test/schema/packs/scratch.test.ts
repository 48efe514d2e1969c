import { expect, it } from 'vitest';
import { packSources } from '../../../src/runtime/packs.ts';
import { composeDocument } from '../../../src/schema/packs/compose-document.ts';
import { checkDocument } from '../../helpers/open-document.ts';

it('x', async () => {
  for (const source of packSources) {
    const pack = await source.load();
    const names = pack.blocks.map(({ name }) => name);
    const t = performance.now();
    const ends = (['min', 'max'] as const).map((end) => Object.fromEntries(pack.volumes.map((v) => [v.table, v[end]])));
    for (const [i, volumes] of ends.entries()) {
      const d = composeDocument(pack, { blocks: names, seed: 1, volumes });
      const found = checkDocument(d).diagnostics;
      console.log(i, found.map((e) => `${e.severity} ${e.path} ${e.message} | ${e.hint}`).join('\n'));
    }
    for (const blocks of process.env.ENDS ? [] : [names, [], ...names.map((n) => [n]), ...names.map((n) => names.filter((m) => m !== n))]) {
      const d = composeDocument(pack, { blocks, seed: 1 });
      const found = checkDocument(d).diagnostics;
      const at = (p: string) => { const [, , ti, , ci] = p.split('/'); const tb = d.tables[Number(ti)]; return `${tb?.name}.${tb?.columns[Number(ci)]?.name}`; };
      if (found.length) console.log(blocks.join(), '\n', found.map((e) => `${e.severity} ${at(e.path)} ${e.path} ${e.message} | ${e.hint}`).join('\n'));
    }
    console.log(source.id, performance.now() - t, 2 * names.length + 2);
  }
  expect(1).toBe(1);
}, 100000);
