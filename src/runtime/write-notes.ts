import { MANIFEST_NAME, type Manifest, manifestText } from './manifest.ts';
import type { Sink } from './sinks/sink.ts';

/** Writes what travels with several files: the manifest, and texts that are about them. */
export async function writeNotes(
  sink: Sink,
  manifest: Manifest,
  texts: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  for (const { name, text } of [{ name: MANIFEST_NAME, text: manifestText(manifest) }, ...texts]) {
    const file = await sink.create(name);
    await file.write(new TextEncoder().encode(text));
    await file.close();
  }
}
