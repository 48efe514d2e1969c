import { expect, it } from 'vitest';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { ExportSession } from '../../src/runtime/export-session.ts';
import { createRest } from '../../src/runtime/rest.ts';
import { csvFile } from '../helpers/export-file.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';

it('makes the same bytes of chunks that are asked for at once and rest between all their blocks', async () => {
  const { plan, artifacts, engine } = openDocument(smallShop());
  const file = csvFile({ name: 'order_item', rows: engine.rowCount('order_item') });
  const requests = chunkRequests(file, 9000);
  expect(requests.length).toBeGreaterThan(1);
  const plain = new ExportSession();
  await plain.load({ plan, artifacts });
  const expected = [];
  for (const request of requests) expected.push(await plain.chunk(request));

  let nowMs = 0;
  let rests = 0;
  const rest = createRest({
    now: () => (nowMs += 10),
    hear: async () => rest.ask(50),
    wait: async (ms) => {
      rests += 1;
      nowMs += ms;
    },
  });
  const resting = new ExportSession(rest);
  await resting.load({ plan, artifacts }, true);
  expect(await Promise.all(requests.map((request) => resting.chunk(request)))).toEqual(expected);
  expect(rests).toBeGreaterThan(requests.length);
});
