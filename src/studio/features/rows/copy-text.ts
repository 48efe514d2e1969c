import { tell, warn } from '../../ui/toast.ts';

/** Copies a text, which may still be in the making, and says what it is, or why it could not be copied. */
export async function copyText(text: string | Promise<string>, what: string): Promise<void> {
  try {
    await writeClipboard(text);
    tell(`Copied ${what}.`);
  } catch {
    warn('Nothing was copied', 'The browser did not let this page write to the clipboard.');
  }
}

/** A browser may let a page write only while it handles a key or a click, so that it is given the promise itself. */
async function writeClipboard(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string' || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
