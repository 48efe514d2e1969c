/** A piece of a sentence: words, or a gap that a person fills. */
export type SentencePart = WordsPart | NumberPart | ChoicePart | OptionPart;

export interface WordsPart {
  readonly kind: 'words';
  readonly text: string;
  /** Whether it names what the sentence is about. */
  readonly isSubject?: true;
}

/** A number in the sentence. */
export interface NumberPart {
  readonly kind: 'number';
  /** Names the gap in an answer, e.g. "law.mean". */
  readonly name: string;
  /** What it is, for who does not see the sentence around it. */
  readonly label: string;
  /** Undefined where the document leaves it open. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** What stands in the gap while it is open; a number without one cannot be left open. */
  readonly whenOpen?: string;
}

/** One of some phrases. */
export interface ChoicePart {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/** Something the sentence does not say yet, and could. */
export interface OptionPart {
  readonly kind: 'option';
  readonly name: string;
  readonly text: string;
  /** The answer that says it. */
  readonly answer: number;
}

/** What a person put into a gap; undefined empties it. */
export type Answer = number | string | undefined;

/** Plain words of a sentence. */
export function words(text: string): WordsPart {
  return { kind: 'words', text };
}
