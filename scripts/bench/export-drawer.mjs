/** Opens the drawer of the export, and waits until it says what would be written. */
export async function openExport(page) {
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click({ timeout: 120_000 });
  await exportButton(page).waitFor();
}

/** The button that begins the export. */
export function exportButton(page) {
  return page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: /^Download .*B$/ });
}
