import { utf8Bytes } from '../../engine/random/utf8.ts';

/** How a format protects texts that hold its own signs. */
export interface Quoting {
  /** Whether every text stands in quotes, or only one with a special byte. */
  readonly quotesAll: boolean;
  /** Whether the empty text is quoted, so that it differs from null. */
  readonly quotesEmpty: boolean;
  /** A text that is quoted too, UTF-8: it stands for null where it is not. */
  readonly nullText: Uint8Array | undefined;
  /** The byte around a quoted text. */
  readonly quoteByte: number;
  /** 1 for the bytes that cannot stand in a text as it is; one entry a byte value. */
  readonly isSpecial: Uint8Array;
  /** What is written for a byte inside quotes where that is not the byte itself; one entry a byte value. */
  readonly escapes: readonly (Uint8Array | undefined)[];
  /** No byte takes more bytes than this inside quotes. */
  readonly mostBytes: number;
}

/** What `quoting` needs to know of a format. */
export interface QuotingRules {
  readonly quotesAll: boolean;
  readonly quotesEmpty: boolean;
  /** A text that is quoted too: it stands for null where it is not. */
  readonly nullText?: string;
  readonly quote: string;
  /** ASCII characters that must be quoted and stay what they are. */
  readonly quoted?: string;
  /** ASCII characters and what stands for them inside quotes. */
  readonly escapes: ReadonlyMap<string, string>;
}

/** The quoting of a format. */
export function quoting(rules: QuotingRules): Quoting {
  const { quotesAll, quotesEmpty, nullText = '', quote, quoted = '', escapes } = rules;
  const isSpecial = new Uint8Array(256);
  const written: (Uint8Array | undefined)[] = Array.from({ length: 256 }, () => undefined);
  for (const sign of quoted) isSpecial[sign.charCodeAt(0)] = 1;
  let mostBytes = 1;
  for (const [sign, text] of escapes) {
    const byte = sign.charCodeAt(0);
    isSpecial[byte] = 1;
    const bytes = utf8Bytes(text);
    written[byte] = bytes;
    mostBytes = Math.max(mostBytes, bytes.length);
  }
  return {
    quotesAll,
    quotesEmpty,
    nullText: nullText === '' ? undefined : utf8Bytes(nullText),
    quoteByte: quote.charCodeAt(0),
    isSpecial,
    escapes: written,
    mostBytes,
  };
}

/** The most bytes a text of so many bytes takes. */
export function mostQuotedBytes(length: number, { mostBytes }: Quoting): number {
  return length * mostBytes + 2;
}

/** Writes a text, UTF-8, at a place of the target, which has room for it; returns the place behind it. */
export function writeQuoted(
  bytes: Uint8Array,
  start: number,
  end: number,
  { quotesAll, quotesEmpty, nullText, quoteByte, isSpecial, escapes }: Quoting,
  target: Uint8Array,
  at: number,
): number {
  let place = at;
  let special = quotesEmpty && start === end;
  if (quotesAll) target[place++] = quoteByte;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (isSpecial[byte] === 1) special = true;
    target[place++] = byte;
  }
  if (nullText !== undefined && !special) special = isText(nullText, bytes, start, end);
  if (!special) {
    if (quotesAll) target[place++] = quoteByte;
    return place;
  }
  place = at;
  target[place++] = quoteByte;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const escape = escapes[byte];
    if (escape === undefined) target[place++] = byte;
    else for (let e = 0; e < escape.length; e++) target[place++] = escape[e] as number;
  }
  target[place++] = quoteByte;
  return place;
}

function isText(text: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text[i]) return false;
  return true;
}

/** A text as it stands in the file, UTF-8. */
export function quotedBytes(text: string, how: Quoting): Uint8Array {
  const bytes = utf8Bytes(text);
  const target = new Uint8Array(mostQuotedBytes(bytes.length, how));
  return target.slice(0, writeQuoted(bytes, 0, bytes.length, how, target, 0));
}
