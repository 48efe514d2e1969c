import type { TextRange } from '../../../schema/text/text-range.ts';

/** A range of a text and what takes its place. */
export interface TextPatch extends TextRange {
  readonly text: string;
}

/** The text after patches that do not overlap, given in order, all in offsets of the text before. */
export function patched(text: string, patches: readonly TextPatch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const patch of patches) {
    parts.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
