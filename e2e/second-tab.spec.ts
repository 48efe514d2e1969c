import { expect, test } from './support/fixtures.ts';
import { Studio } from './support/studio.ts';

test('a second tab reads, takes over on request, and loses no edit', async ({ context, studio: first }) => {
  await first.useTemplate('Small shop');
  await first.selectColumn('customer', 'age');
  await first.setParameter('Mean', '60');
  await first.expectSaved();

  const second = new Studio(await context.newPage());
  await second.page.goto(first.page.url());
  await second.rows.expectMade();
  const takeOver = (studio: Studio) => studio.page.getByRole('button', { name: 'Take over', exact: true });

  await test.step('the second tab shows the document and changes nothing', async () => {
    await expect(takeOver(second)).toBeVisible();
    await expect(second.page.getByText('Read-only: open in another tab')).toBeVisible();
    await expect(second.inspector.field('Mean')).toHaveValue('60');
    await expect(second.inspector.field('Mean')).toBeDisabled();
    await expect(second.undo).toBeDisabled();
    expect(await second.downloads.hashes()).toEqual(await first.downloads.hashes());
  });

  await test.step('it follows what the first saves', async () => {
    await first.setParameter('Mean', '55');
    await expect(second.inspector.field('Mean')).toHaveValue('55');
  });

  await test.step('an edit made just before the take-over is in the tab that takes over', async () => {
    await first.setParameter('Mean', '50');
    await takeOver(second).click();
    await expect(takeOver(second)).toBeHidden();
    await expect(second.inspector.field('Mean')).toHaveValue('50');
    await expect(second.inspector.field('Mean')).toBeEnabled();
    await expect(takeOver(first)).toBeVisible();
    await expect(first.inspector.field('Mean')).toBeDisabled();
  });

  await test.step('now the first tab follows the second', async () => {
    await second.setParameter('Mean', '45');
    await second.expectSaved();
    await expect(first.inspector.field('Mean')).toHaveValue('45');
    await takeOver(first).click();
    await expect(first.inspector.field('Mean')).toBeEnabled();
    await expect(takeOver(second)).toBeVisible();
  });

  await test.step('a tab that closes leaves the document to the other', async () => {
    await first.page.close();
    await takeOver(second).click();
    await expect(second.inspector.field('Mean')).toBeEnabled();
    await expect(second.inspector.field('Mean')).toHaveValue('45');
  });
});
