import type { PackedTexts } from '../fields/packed-texts.ts';
import { ROW_WRITER_BASE64 } from './row-writer-bytes.ts';

/** What row-writer.as gives. */
interface RowWriterExports {
  readonly memory: WebAssembly.Memory;
  init(): void;
  heapBase(): number;
  write(
    columns: number,
    columnCount: number,
    from: number,
    to: number,
    lead: number,
    leadSize: number,
    after: number,
    afterSize: number,
    out: number,
  ): number;
}

/** Where the texts of a dictionary lie. */
export interface PlacedTexts {
  readonly starts: number;
  readonly sizes: number;
  readonly words: number;
}

const PAGE_BYTES = 65536;
const ALIGNMENT = 16;
/** Texts that were placed are forgotten once they fill this much. */
const MOST_KEPT_BYTES = 1 << 26;
/** Wide loads and stores run this far beyond a text. */
const SLACK = 64;

/** The row writer in WebAssembly and its memory: dictionaries that stay, behind them what one call needs. */
export class RowMachine {
  readonly #exports: RowWriterExports;
  readonly #base: number;
  #placed = new WeakMap<PackedTexts, PlacedTexts>();
  #keptEnd: number;
  #top: number;
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView<ArrayBuffer>;

  private constructor(exports: RowWriterExports) {
    this.#exports = exports;
    this.#base = aligned(exports.heapBase());
    this.#keptEnd = this.#base;
    this.#top = this.#base;
    [this.bytes, this.view] = viewsOf(exports.memory);
  }

  /** A machine with a memory of its own; undefined where there is no WebAssembly. */
  static make(): RowMachine | undefined {
    try {
      const binary = Uint8Array.from(atob(ROW_WRITER_BASE64), (sign) => sign.charCodeAt(0));
      const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), {});
      // The module is our own: what it exports is what its source says.
      const exports = instance.exports as unknown as RowWriterExports;
      exports.init();
      return new RowMachine(exports);
    } catch {
      return undefined;
    }
  }

  /** Forgets what the last call needed. */
  begin(): void {
    if (this.#keptEnd - this.#base > MOST_KEPT_BYTES) {
      this.#placed = new WeakMap();
      this.#keptEnd = this.#base;
    }
    this.#top = this.#keptEnd;
  }

  /** Places texts that are likely to come again; must be called before anything else of a call is placed. */
  keep(packed: PackedTexts): PlacedTexts {
    const known = this.#placed.get(packed);
    if (known !== undefined) return known;
    const { starts, sizes, words } = packed;
    const place = {
      starts: this.put(starts),
      sizes: this.put(sizes),
      words: this.put(words),
    };
    this.#keptEnd = this.#top;
    this.#placed.set(packed, place);
    return place;
  }

  /** Makes room and gives its address; addresses stay, the views may be others afterwards. */
  take(size: number): number {
    const address = this.#top;
    this.#top = aligned(address + size + SLACK);
    const { memory } = this.#exports;
    const missing = this.#top - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.max(Math.ceil(missing / PAGE_BYTES), memory.buffer.byteLength / PAGE_BYTES));
      [this.bytes, this.view] = viewsOf(memory);
    }
    return address;
  }

  /** Copies bytes into the memory and gives their address. */
  put(source: ArrayBufferView): number {
    const address = this.take(source.byteLength);
    this.bytes.set(new Uint8Array(source.buffer, source.byteOffset, source.byteLength), address);
    return address;
  }

  readonly write: RowWriterExports['write'] = (...parameters) => this.#exports.write(...parameters);
}

function aligned(address: number): number {
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
}

function viewsOf(memory: WebAssembly.Memory): [Uint8Array<ArrayBuffer>, DataView<ArrayBuffer>] {
  // A memory that is not shared has a plain buffer.
  const buffer = memory.buffer as ArrayBuffer;
  return [new Uint8Array(buffer), new DataView(buffer)];
}
