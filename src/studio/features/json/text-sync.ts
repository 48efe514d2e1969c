import { sameJson } from '../../../schema/edits/same-json.ts';
import type { JsonValue } from '../../../schema/json-value.ts';
import { printJson } from '../../../schema/text/print-json.ts';
import { readJson } from '../../../schema/text/read-json.ts';
import { patchText } from './patch-text.ts';

/** What the editor is to show: the text that holds no document, else the document. */
export interface Shown {
  readonly document?: JsonValue;
  readonly brokenText?: string;
}

interface Sent {
  readonly text: string;
  readonly value: JsonValue | undefined;
}

/** The text an editor starts with. */
export function startingText({ document, brokenText }: Shown): string {
  return brokenText ?? (document === undefined ? '' : printJson(document));
}

/**
 * Decides when the text of the editor must follow the document, and when a change of the document is only the answer to
 * what was typed: such a text is never rewritten, however it is laid out.
 */
export class TextSync {
  #isDirty = false;
  #sent: readonly Sent[] = [];
  #document: JsonValue | undefined;

  constructor(shown: Shown) {
    this.#document = shown.document;
  }

  /** Whether something typed has not been sent yet. */
  get isDirty(): boolean {
    return this.#isDirty;
  }

  /** The person changed the text. */
  typed(): void {
    this.#isDirty = true;
  }

  /** The text was handed to the document. */
  sent(text: string): void {
    this.#isDirty = false;
    this.#sent = [...this.#sent, { text, value: readJson(text).value }];
  }

  /** Forgets what was typed and sent, since it is being discarded. */
  discard(): void {
    this.#isDirty = false;
    this.#sent = [];
    this.#document = undefined;
  }

  /** The text that must take the place of the editor's, or undefined where the editor is right or ahead. */
  follow({ document, brokenText }: Shown, text: string): string | undefined {
    const isSameDocument = document === this.#document;
    this.#document = document;
    if (this.#isDirty) return undefined;
    const own = this.#sent.findLastIndex((each) =>
      brokenText === undefined ? sameJson(each.value, document) : each.text === brokenText,
    );
    if (own >= 0) {
      this.#sent = this.#sent.slice(own + 1);
      return undefined;
    }
    if (brokenText !== undefined) {
      this.#sent = [];
      return brokenText === text ? undefined : brokenText;
    }
    if (document === undefined || (isSameDocument && this.#sent.length > 0)) return undefined;
    this.#sent = [];
    if (sameJson(readJson(text).value, document)) return undefined;
    return patchText(text, document);
  }
}
