import { applyEdits } from '../../../schema/apply-edits.ts';
import type { Fix } from '../../../schema/diagnostic.ts';
import { readJson } from '../../../schema/text/read-json.ts';
import { minimalPatches } from './minimal-patches.ts';
import { patchText } from './patch-text.ts';
import type { TextPatch } from './text-patch.ts';

/** The patches that apply a fix to a text and leave the rest as it is written; undefined where it does not apply. */
export function fixPatches(text: string, fix: Fix): readonly TextPatch[] | undefined {
  const { value } = readJson(text);
  const fixed = value === undefined ? undefined : applyEdits(value, fix.edits);
  if (fixed === undefined || fixed === value) return undefined;
  return minimalPatches(text, patchText(text, fixed));
}
