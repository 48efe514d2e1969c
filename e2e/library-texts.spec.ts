import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAKER_METHODS } from '../src/engine/generators/faker/faker-methods.ts';
import { hashOf } from './support/downloads.ts';
import { expect, test } from './support/fixtures.ts';
import { terminalHashes } from './support/terminal.ts';

/** A column of each method of faker, a time of day, an object with a list, and a list of texts of faker. */
function everyMethod() {
  const columns = Object.keys(FAKER_METHODS).map((method) => ({
    name: method.replace('.', '_'),
    type: 'text',
    generator: { kind: 'faker', method },
  }));
  const dish = { type: 'text', generator: { kind: 'faker', method: 'food.dish' } };
  const menu = { kind: 'nested', items: dish, count: { kind: 'poisson', mean: 2 } };
  const place = {
    kind: 'nested',
    fields: [
      { name: 'opens', type: 'time', generator: { kind: 'time_of_day', from: '07:00', to: '11:00' } },
      { name: 'menu', type: 'json', generator: menu },
    ],
  };
  return {
    version: 1,
    name: 'Every method',
    seed: 42,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'sample',
        key: ['id'],
        rows: { kind: 'count', count: 400 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'place', type: 'json', generator: place },
          { name: 'at', type: 'time', generator: { kind: 'time_of_day' } },
          { name: 'word', type: 'text', generator: { kind: 'faker', method: 'company.buzzPhrase' } },
          ...columns,
        ],
      },
    ],
  };
}

test('texts of faker, times of day and nested values are those of the terminal, faker loaded only for them', async ({
  page,
  studio,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await studio.useTemplate('Small shop');
  const ofFaker = () => asked.filter((url) => url.includes('faker'));
  expect(ofFaker()).toEqual([]);

  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  try {
    const path = join(folder, 'every-method.json');
    await writeFile(path, JSON.stringify(everyMethod()));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    await chooser.setFiles(path);
    await expect(studio.documentName).toHaveValue('Every method');
    await studio.rows.expectMade();
    expect({ sample: hashOf(await studio.downloads.table('sample')) }).toEqual(await terminalHashes(path));
    expect(ofFaker().length).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true });
  }

  await studio.selectColumn('sample', 'word');
  const method = studio.inspector.form.getByRole('combobox', { name: 'Method' });
  await expect(method).toHaveValue('Buzz phrase');
  await method.fill('bulldog');
  await page.getByRole('option', { name: /^Dog/ }).click();
  await expect(method).toHaveValue('Dog');

  await studio.selectColumn('sample', 'place');
  const opens = page.getByRole('group', { name: 'Fields, 1' });
  await expect(opens.getByRole('textbox', { name: 'Name' })).toHaveValue('opens');
  const made = opens.getByRole('combobox', { name: 'Generator' });
  await expect(made).toHaveValue('Time of day');
  await made.click();
  await expect(page.getByRole('option', { name: /^Table of values/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^Person/ })).toHaveCount(0);
  await page.getByRole('option', { name: /^Always the same/ }).click();
  await expect(opens.getByRole('textbox', { name: 'Value' })).toBeVisible();
});
