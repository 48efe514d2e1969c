import { describe, expect, it } from 'vitest';
import { referenceFiles } from '../../scripts/reference/files.ts';
import { buildCatalog } from '../../src/engine/build-catalog.ts';
import { formulaFunctions } from '../../src/engine/formula/registry.ts';
import { runMain } from './run-main.ts';

const texts = new Map(referenceFiles().map(({ path, text }) => [path, text] as const));
const page = texts.get('public/reference/index.html') ?? '';
const catalog = buildCatalog();

describe('the reference page', () => {
  it.each([
    ['generator', catalog.generators],
    ['rows', catalog.rowSources],
    ['count', catalog.countLaws],
    ['shape', catalog.shapes],
    ['delay', catalog.delays],
    ['pick', catalog.picks],
    ['weighting', catalog.weightings],
    ['modifier', catalog.modifiers],
    ['mechanism', catalog.mechanisms],
  ])('has an entry for every kind of the list %s', (anchor, kinds) => {
    expect(kinds).not.toHaveLength(0);
    for (const { kind, title } of kinds) {
      expect(page).toContain(`id="${anchor}-${kind}"><code>${kind}</code> ${title}</h`);
    }
  });

  it('names every function of the formulas', () => {
    for (const { signature } of formulaFunctions) expect(page).toContain(`<code>${signature}</code>`);
  });

  it('leads only to places that are there, each of them once', () => {
    const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(id);
  });

  it('holds no address of another host and no script', () => {
    expect(page).not.toMatch(/https?:|<script|style=/);
  });
});

it('the JSON Schema is what the terminal prints', async () => {
  expect(texts.get('public/schema.json')).toBe((await runMain('schema')).out);
});
