import { monaco } from './monaco-setup.ts';
import type { TextPatch } from './text-patch.ts';

/** Patches in offsets as edits of the editor. */
export function toTextEdits(
  model: monaco.editor.ITextModel,
  patches: readonly TextPatch[],
): { range: monaco.Range; text: string }[] {
  return patches.map(({ start, end, text }) => ({
    range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
    text,
  }));
}
