import { type Mistake, mendable } from './mistake.ts';

const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
const numberRun = /[-+.\w]+/y;
const numberLikeRun = /[-+.:\w]+/y;

/** A JSON number as it is written, and the offset just past it. */
export interface ScannedNumber {
  readonly literal: string;
  readonly end: number;
}

/** Reads the JSON number that begins at `start`, where a digit, a sign or a point stands. */
export function scanNumber(text: string, start: number): ScannedNumber | Mistake {
  const literal = runAt(numberRun, text, start);
  if (number.test(literal)) return { literal, end: start + literal.length };
  return numberMistake(runAt(numberLikeRun, text, start), start);
}

function runAt(run: RegExp, text: string, start: number): string {
  run.lastIndex = start;
  return run.exec(text)?.[0] ?? text.charAt(start);
}

function numberMistake(written: string, start: number): Mistake {
  const end = start + written.length;
  if (/^[-+](?:Infinity|NaN)$/.test(written)) {
    return mendable(start, end, `JSON has no ${written}`, 'Write a number, or null.', 'Replace it by null', 'null');
  }
  const plain = plainNumber(written);
  const quoted = JSON.stringify(written);
  const shown = written.length > 40 ? 'This' : `"${written}"`;
  if (plain === undefined) {
    const hint = 'Dates, durations and codes are text: put them in double quotes.';
    return mendable(start, end, `${shown} is not a number`, hint, 'Put it in double quotes', quoted);
  }
  const hint = /^[-+]?0[0-9]/.test(written)
    ? `Write ${plain}, or ${quoted} if it is a code whose zeros matter.`
    : `Write ${plain}.`;
  return mendable(start, end, `${shown} is not how JSON writes a number`, hint, `Write ${plain}`, plain);
}

/** The JSON spelling of a number written in another language's way (+5, .5, 5., 007, 1_000, 0x1F), if it is one. */
function plainNumber(written: string): string | undefined {
  if (written.length > 40) return undefined;
  if (/^0[xX][0-9a-fA-F]{1,13}$/.test(written)) return String(Number(written));
  const plain = written
    .replace(/(?<=[0-9])_(?=[0-9])/g, '')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?=$|[eE])/, '')
    .replace(/^(-?)0+(?=[0-9])/, '$1');
  return number.test(plain) ? plain : undefined;
}
