import { type Mistake, mendable, mistake } from './mistake.ts';
import { characterAt, closersOf, containerWords, isAfterComma, type Spot } from './spot.ts';

const closingQuotes: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['`', '`'],
  ['\u2018', '\u2019'],
  ['\u2019', '\u2019'],
  ['\u201c', '\u201d'],
  ['\u201d', '\u201d'],
  ['\u201e', '\u201d'],
]);

/** The mistakes that can be made between any two things: the text ends, a comment, a space that is not one. */
export function mistakeAnywhere(spot: Spot): Mistake | undefined {
  const { text, at } = spot;
  const character = characterAt(spot);
  if (character === '') return endOfText(spot);
  if (character === '#' || text.startsWith('//', at)) return comment(spot, lineEndAfter(text, at));
  if (text.startsWith('/*', at)) {
    const close = text.indexOf('*/', at + 2);
    return comment(spot, close < 0 ? text.length : close + 2);
  }
  if (/\s|\u200b/.test(character)) {
    const hint = 'Only spaces, tabs and line breaks may stand between values.';
    return mendable(at, at + 1, 'This looks like a space but is another character', hint, 'Make it a space', ' ');
  }
  return undefined;
}

/** Text in single, curly or slanted quotes, where a value or a key is expected. */
export function otherQuotes(spot: Spot): Mistake | undefined {
  const { text, at } = spot;
  const closing = closingQuotes.get(characterAt(spot));
  if (closing === undefined) return undefined;
  const message = 'Text and keys stand in double quotes';
  const lineEnd = lineEndAfter(text, at);
  let end = at + 1;
  while (end < lineEnd && text.charAt(end) !== closing) end += text.charAt(end) === '\\' ? 2 : 1;
  if (end >= lineEnd) return mistake(at, at + 1, message, 'Write "like this".');
  const content = text
    .slice(at + 1, end)
    .replace(/\\([\s\S])|"/g, (found, escaped) => (found === '"' ? '\\"' : escaped === "'" ? "'" : found));
  return mendable(at, end + 1, message, 'Write "like this".', 'Use double quotes', `"${content}"`);
}

/** A comma with nothing after it before the closing mark. */
export function trailingComma(spot: Spot): Mistake {
  const comma = spot.before - 1;
  const last = characterAt(spot) === '}' ? 'member' : 'element';
  return mendable(
    comma,
    comma + 1,
    `There is a comma after the last ${last}`,
    'Remove it, or write another after it.',
    'Remove the comma',
    '',
  );
}

/** A comma with nothing before it. */
export function needlessComma(spot: Spot): Mistake {
  const message = isAfterComma(spot) ? 'There are two commas in a row' : 'Nothing stands before this comma';
  return mendable(spot.at, spot.at + 1, message, 'Remove it.', 'Remove the comma', '');
}

/** A closing mark of the wrong kind. */
export function wrongCloser(spot: Spot): Mistake {
  const { at, before } = spot;
  const [closer = '', outer] = closersOf(spot);
  const name = closer === '}' ? 'brace }' : 'bracket ]';
  const message = `Expected a closing ${name}: ${containerWords(spot)} is still open`;
  const isOuter = characterAt(spot) === outer;
  return isOuter
    ? mendable(at, at + 1, message, `Add ${closer} before it.`, `Add ${closer}`, closer, { start: before, end: before })
    : mendable(at, at + 1, message, `Write ${closer} here.`, `Replace it by ${closer}`, closer);
}

function endOfText(spot: Spot): Mistake {
  const { text, before } = spot;
  const start = Math.max(0, text.length - 1);
  if (spot.open.length === 0) {
    return mendable(
      start,
      text.length,
      'The text is empty',
      'A document begins with {.',
      'Write an empty object',
      '{}',
    );
  }
  const message = `The text ends before ${containerWords(spot)} is closed`;
  const closers = closersOf(spot);
  const hint = `Closing everything that is open takes ${closers}.`;
  const canClose = !/[,:]/.test(text.charAt(before - 1));
  return canClose
    ? mendable(start, text.length, message, hint, `Add ${closers}`, closers, { start: before, end: before })
    : mistake(start, text.length, message, hint);
}

function comment(spot: Spot, end: number): Mistake {
  const hint = 'Keep notes in a "description".';
  return mendable(spot.at, end, 'JSON has no comments', hint, 'Remove the comment', '');
}

function lineEndAfter(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}
