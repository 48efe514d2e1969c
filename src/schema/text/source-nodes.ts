import { pointer } from '../pointer.ts';
import type { TextRange } from './text-range.ts';

const parentField = 0;
const startField = 1;
const endField = 2;
const keyStartField = 3;
const keyEndOrIndexField = 4;
const fieldCount = 5;
const none = -1;

/**
 * The values of a JSON text in the order they begin, each with where it stands and what holds it.
 *
 * Nodes are numbered from 0, the root; a value is numbered before everything inside it. Twenty bytes a value: names are
 * read from the text again when asked for.
 */
export class SourceNodes {
  readonly #text: string;
  #fields = new Int32Array(64 * fieldCount);
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#count;
  }

  /** Begins the root value. */
  openRoot(start: number): number {
    return this.#open(none, none, none, start);
  }

  /** Begins the value of an object member; `keyStart` and `keyEnd` enclose the key with its quotes. */
  openMember(parent: number, keyStart: number, keyEnd: number, start: number): number {
    return this.#open(parent, keyStart, keyEnd, start);
  }

  /** Begins an array element. */
  openElement(parent: number, index: number, start: number): number {
    return this.#open(parent, none, index, start);
  }

  /** Ends a value. */
  close(node: number, end: number): void {
    this.#fields[node * fieldCount + endField] = end;
  }

  /** Ends every value that is still open, when reading stops early. */
  closeAll(end: number): void {
    for (let node = 0; node < this.#count; node++) if (this.#field(node, endField) === none) this.close(node, end);
  }

  /** The node that holds a node, or -1 for the root. */
  parentOf(node: number): number {
    return this.#field(node, parentField);
  }

  /** Where the value stands. */
  valueRange(node: number): TextRange {
    return { start: this.#field(node, startField), end: this.#field(node, endField) };
  }

  /** Where the key of an object member stands, quotes included; undefined for array elements and the root. */
  keyRange(node: number): TextRange | undefined {
    const start = this.#field(node, keyStartField);
    return start === none ? undefined : { start, end: this.#field(node, keyEndOrIndexField) };
  }

  /** Where the node begins, its key included. */
  outerStart(node: number): number {
    const keyStart = this.#field(node, keyStartField);
    return keyStart === none ? this.#field(node, startField) : keyStart;
  }

  /** The key or the index by which the node is reached from what holds it. */
  segmentOf(node: number): string {
    const key = this.keyRange(node);
    if (key === undefined) return String(this.#field(node, keyEndOrIndexField));
    return String(JSON.parse(this.#text.slice(key.start, key.end)));
  }

  /** The JSON pointer of the node. */
  pathOf(node: number): string {
    const segments: string[] = [];
    for (let at = node; this.parentOf(at) !== none; at = this.parentOf(at)) segments.push(this.segmentOf(at));
    return pointer(...segments.reverse());
  }

  #field(node: number, field: number): number {
    return this.#fields[node * fieldCount + field] as number;
  }

  #open(parent: number, keyStart: number, keyEndOrIndex: number, start: number): number {
    const node = this.#count++;
    const base = node * fieldCount;
    if (base === this.#fields.length) {
      const larger = new Int32Array(base * 2);
      larger.set(this.#fields);
      this.#fields = larger;
    }
    this.#fields[base + parentField] = parent;
    this.#fields[base + startField] = start;
    this.#fields[base + endField] = none;
    this.#fields[base + keyStartField] = keyStart;
    this.#fields[base + keyEndOrIndexField] = keyEndOrIndex;
    return node;
  }
}
