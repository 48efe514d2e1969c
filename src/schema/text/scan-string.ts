import { type Mistake, mendable, mistake } from './mistake.ts';

const quote = 0x22;
const backslash = 0x5c;
const firstPrintable = 0x20;

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** A JSON string that was read: its content, and the offset just past its closing quote. */
export interface ScannedString {
  readonly value: string;
  readonly end: number;
}

/** Reads the JSON string whose opening quote stands at `start`, in time linear in its length. */
export function scanString(text: string, start: number): ScannedString | Mistake {
  let value = '';
  let unread = start + 1;
  for (let at = unread; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return { value: value + text.slice(unread, at), end: at + 1 };
    if (code === backslash) {
      const character = escapedAt(text, at);
      if (character === undefined) return escapeMistake(text, start, at);
      value += text.slice(unread, at) + character;
      at += text[at + 1] === 'u' ? 5 : 1;
      unread = at + 1;
    } else if (!(code >= firstPrintable)) {
      return controlMistake(text, start, at);
    }
  }
}

function escapedAt(text: string, at: number): string | undefined {
  const letter = text.charAt(at + 1);
  if (letter !== 'u') return escapes.get(letter);
  const digits = text.slice(at + 2, at + 6);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined;
}

function escapeMistake(text: string, start: number, at: number): Mistake {
  const letter = text.charAt(at + 1);
  if (letter === '' || letter === '\n' || letter === '\r') return unterminated(text, start, at + 1);
  const hint = 'After a backslash stands one of " \\ / b f n r t, or u and four hexadecimal digits.';
  if (letter === 'u') {
    return mistake(at, Math.min(at + 6, text.length), 'After \\u four hexadecimal digits are needed', hint);
  }
  if (letter === "'") {
    return mendable(at, at + 2, 'A single quote needs no backslash', hint, 'Remove the backslash', letter);
  }
  return mendable(at, at + 2, `"\\${letter}" means nothing in JSON`, hint, 'Double the backslash', `\\\\${letter}`);
}

function controlMistake(text: string, start: number, at: number): Mistake {
  const character = text.charAt(at);
  if (character === '' || character === '\n' || character === '\r') return unterminated(text, start, at);
  const escape = JSON.stringify(character).slice(1, -1);
  return mendable(
    at,
    at + 1,
    character === '\t' ? 'A tab cannot stand inside text' : 'A control character cannot stand inside text',
    `Write it as ${escape}, or use a space.`,
    `Replace it by ${escape}`,
    escape,
  );
}

function unterminated(text: string, start: number, lineEnd: number): Mistake {
  let close = lineEnd;
  while (close > start + 1 && /[\s,]/.test(text.charAt(close - 1))) close--;
  return mendable(
    start,
    lineEnd,
    'This text is not closed: its second double quote is missing',
    'Close it on the same line; a line break inside text is written \\n.',
    'Add the closing quote',
    '"',
    { start: close, end: close },
  );
}
