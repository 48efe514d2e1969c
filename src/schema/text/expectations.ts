import { foldName } from '../fold-name.ts';
import { mistakeAnywhere, needlessComma, otherQuotes, trailingComma, wrongCloser } from './common-mistakes.ts';
import { type Mistake, mendable, mistake } from './mistake.ts';
import { characterAt, isAfterComma, type Spot, wordAt } from './spot.ts';

const emptyWords: ReadonlySet<string> = new Set(['nan', 'infinity', 'undefined', 'none', 'nil']);
const literalWords: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** What went wrong where a value was expected. */
export function valueExpected(spot: Spot): Mistake {
  const common = mistakeAnywhere(spot) ?? otherQuotes(spot);
  if (common !== undefined) return common;
  const { text, before } = spot;
  const character = characterAt(spot);
  const previous = text.charAt(before - 1);
  if (previous === ':' && /[,}\]]/.test(character)) {
    return mistake(before - 1, before, 'A value is missing after this colon', 'Write a value, or null.');
  }
  if (character === ',') return spot.open.length > 0 ? needlessComma(spot) : unexpected(spot, 'a value');
  if (character === ']' && isAfterComma(spot)) return trailingComma(spot);
  if (character === '}' && spot.open.length > 0) return wrongCloser(spot);
  return /[A-Za-z_$]/.test(character) ? bareWord(spot) : unexpected(spot, 'a value');
}

/** What went wrong where an object's key was expected. */
export function keyExpected(spot: Spot): Mistake {
  const common = mistakeAnywhere(spot) ?? otherQuotes(spot);
  if (common !== undefined) return common;
  const character = characterAt(spot);
  if (character === ',') return needlessComma(spot);
  if (character === '}' && isAfterComma(spot)) return trailingComma(spot);
  if (character === ']') return wrongCloser(spot);
  if (/[-+.\w$]/.test(character)) {
    const word = wordAt(spot);
    const end = spot.at + word.length;
    const quoted = JSON.stringify(word);
    return mendable(spot.at, end, 'A key stands in double quotes', `Write ${shown(quoted)}.`, 'Add quotes', quoted);
  }
  return unexpected(spot, 'a key in double quotes');
}

/** What went wrong where the colon after a key was expected. */
export function colonExpected(spot: Spot): Mistake {
  const common = mistakeAnywhere(spot);
  if (common !== undefined) return common;
  const { text, at, before } = spot;
  const hint = 'Between a key and its value stands a colon.';
  const equals = /(?::=|=>|=)/y;
  equals.lastIndex = at;
  const sign = equals.exec(text)?.[0];
  if (sign !== undefined) {
    return mendable(at, at + sign.length, 'Expected a colon after this key', hint, 'Replace it by a colon', ':');
  }
  if (/[,}\]]/.test(characterAt(spot))) return mistake(at, at + 1, 'The key before this has no value', hint);
  return beginsValue(spot)
    ? mendable(at, at + 1, 'Expected a colon after the key', hint, 'Add a colon', ':', { start: before, end: before })
    : unexpected(spot, 'a colon after the key');
}

/** What went wrong where a comma or the closing mark of an array or object was expected. */
export function commaExpected(spot: Spot): Mistake {
  const common = mistakeAnywhere(spot);
  if (common !== undefined) return common;
  const { text, at, before } = spot;
  const character = characterAt(spot);
  const isObject = text.charAt(spot.open.at(-1) ?? 0) === '{';
  const message = `Expected a comma or a closing ${isObject ? 'brace' : 'bracket'} after this value`;
  if (character === ';') return mendable(at, at + 1, message, 'Write a comma.', 'Replace it by a comma', ',');
  if (character === '}' || character === ']') return wrongCloser(spot);
  if (character === ':') {
    const hint = isObject ? 'Only a key is followed by a colon.' : 'An array has no keys: write { } around them.';
    return mistake(at, at + 1, message, hint);
  }
  if (beginsValue(spot)) {
    const place = { start: before, end: before };
    return mendable(at, at + wordAt(spot).length, message, 'Add a comma.', 'Add a comma', ',', place);
  }
  return mistake(at, at + wordAt(spot).length, message, `${shown(wordAt(spot))} cannot stand here.`);
}

/** What went wrong after the end of the document. */
export function endExpected(spot: Spot): Mistake {
  const common = mistakeAnywhere(spot);
  if (common !== undefined) return common;
  const { at } = spot;
  const character = characterAt(spot);
  if (/[}\],;]/.test(character)) {
    const message = `This ${character} is one too many: the document ended before it`;
    return mendable(at, at + 1, message, 'Remove it.', `Remove the ${character}`, '');
  }
  const hint = 'A text holds one document; put several values into one array or object.';
  return mistake(at, at + wordAt(spot).length, 'Expected the end of the text: the document is already complete', hint);
}

function bareWord(spot: Spot): Mistake {
  const word = wordAt(spot);
  const end = spot.at + word.length;
  const folded = foldName(word);
  if (literalWords.has(folded)) {
    return mendable(spot.at, end, `JSON writes ${folded}, not ${word}`, `Write ${folded}.`, `Write ${folded}`, folded);
  }
  if (emptyWords.has(folded)) {
    return mendable(spot.at, end, `JSON has no ${word}`, 'Write a number, or null.', 'Replace it by null', 'null');
  }
  const quoted = JSON.stringify(word);
  return mendable(spot.at, end, 'Text stands in double quotes', `Write ${shown(quoted)}.`, 'Add quotes', quoted);
}

function unexpected(spot: Spot, wanted: string): Mistake {
  const word = wordAt(spot);
  return mistake(
    spot.at,
    spot.at + word.length,
    `Expected ${wanted} here, not ${shown(word)}`,
    'Remove or replace it.',
  );
}

function beginsValue(spot: Spot): boolean {
  return /["'{[\w$+.\u2018\u201c\u201e-]/.test(characterAt(spot));
}

function shown(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}...` : word;
}
