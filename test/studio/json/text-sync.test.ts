import { describe, expect, it } from 'vitest';
import { printJson } from '../../../src/schema/text/print-json.ts';
import { startingText, TextSync } from '../../../src/studio/features/json/text-sync.ts';

const shop = { name: 'Shop', seed: 1 };
const store = { name: 'Store', seed: 1 };

describe('TextSync', () => {
  it('starts with the broken text if there is one, else with the document', () => {
    expect(startingText({ document: shop, brokenText: '{' })).toBe('{');
    expect(startingText({ document: shop })).toBe(printJson(shop));
  });

  it('follows a document that was edited elsewhere', () => {
    const sync = new TextSync({ document: shop });
    expect(sync.follow({ document: store }, printJson(shop))).toBe(printJson(store));
  });

  it('leaves the layout of what was typed alone when the document takes it over', () => {
    const sync = new TextSync({ document: shop });
    const typed = '{"name":"Store","seed":1}';
    sync.typed();
    sync.sent(typed);
    expect(sync.follow({ document: { ...store } }, typed)).toBeUndefined();
  });

  it('never overwrites what is being typed with the answer to what was typed before', () => {
    const sync = new TextSync({ document: shop });
    sync.typed();
    sync.sent('{"name":"S","seed":1}');
    sync.typed();
    sync.sent('{"name":"St","seed":1}');
    const text = '{"name":"St","seed":1}';
    expect(sync.follow({ document: { name: 'S', seed: 1 } }, text)).toBeUndefined();
    sync.typed();
    expect(sync.follow({ document: { name: 'St', seed: 1 } }, '{"name":"Sto","seed":1}')).toBeUndefined();
  });

  it('keeps the mended text when the broken one goes away before the document comes', () => {
    const sync = new TextSync({ document: shop });
    sync.typed();
    sync.sent('{"name":');
    expect(sync.follow({ document: shop, brokenText: '{"name":' }, '{"name":')).toBeUndefined();
    sync.typed();
    sync.sent('{"name":"Store","seed":1}');
    expect(sync.follow({ document: shop }, '{"name":"Store","seed":1}')).toBeUndefined();
    expect(sync.follow({ document: store }, '{"name":"Store","seed":1}')).toBeUndefined();
  });

  it('returns to the document when broken text is discarded', () => {
    const sync = new TextSync({ document: shop });
    sync.typed();
    sync.sent('{"name":');
    sync.follow({ document: shop, brokenText: '{"name":' }, '{"name":');
    sync.discard();
    expect(sync.follow({ document: shop }, '{"name":')).toBe(printJson(shop));
  });

  it('returns to the document when the text is discarded by an undo', () => {
    const sync = new TextSync({ document: shop });
    sync.typed();
    sync.sent('{"name":');
    sync.follow({ document: shop, brokenText: '{"name":' }, '{"name":');
    expect(sync.follow({ document: shop }, '{"name":')).toBe(printJson(shop));
  });

  it('follows an undo after the typed text was taken over', () => {
    const sync = new TextSync({ document: shop });
    const typed = '{"name":"Store","seed":1}';
    sync.typed();
    sync.sent(typed);
    sync.follow({ document: store }, typed);
    expect(sync.follow({ document: shop }, typed)).toBe('{"name":"Shop","seed":1}');
  });
});
