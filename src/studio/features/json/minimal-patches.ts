import { linePath } from './line-path.ts';
import type { TextPatch } from './text-patch.ts';

/**
 * Few small patches that make one text of another: lines are compared first (Myers 1986), then each changed stretch is
 * cut to the characters that differ. Never splits a surrogate pair or a CR LF.
 */
export function minimalPatches(before: string, after: string): readonly TextPatch[] {
  if (before === after) return [];
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  let first = 0;
  while (first < oldLines.length && first < newLines.length && oldLines[first] === newLines[first]) first += 1;
  let oldEnd = oldLines.length;
  let newEnd = newLines.length;
  while (oldEnd > first && newEnd > first && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  let offset = lengthOf(oldLines.slice(0, first));
  const patches: TextPatch[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== added) patches.push(trimmed(offset - removed.length, removed, added));
    removed = '';
    added = '';
  };
  for (const step of linePath(oldLines.slice(first, oldEnd), newLines.slice(first, newEnd))) {
    if (step.kind === 'keep') flush();
    if (step.kind === 'remove') removed += step.line;
    if (step.kind === 'add') added += step.line;
    else offset += step.line.length;
  }
  flush();
  return patches;
}

function trimmed(start: number, removed: string, added: string): TextPatch {
  const most = Math.min(removed.length, added.length);
  let head = 0;
  while (head < most && removed[head] === added[head]) head += 1;
  while (head > 0 && (splits(removed, head) || splits(added, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  while (tail > 0 && (splits(removed, removed.length - tail) || splits(added, added.length - tail))) tail -= 1;
  return {
    start: start + head,
    end: start + removed.length - tail,
    text: added.slice(head, added.length - tail),
  };
}

/** Whether a cut before the character at an index would part what belongs together. */
function splits(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(index - 1, index + 1));
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
