/** On which line of its file each row stands: of blocks whose rows stand line by line, the first alone is kept. */
export class LineBook {
  readonly #blocks: { readonly from: number; readonly first: number; readonly lines?: Float64Array }[] = [];
  #rows = 0;

  /** Adds the rows behind, by their lines. */
  add(lines: Float64Array): void {
    const [first = 1] = lines;
    const isEven = lines.every((line, i) => line === first + i);
    this.#blocks.push({ from: this.#rows, first, ...(!isEven && { lines: lines.slice() }) });
    this.#rows += lines.length;
  }

  /** The line of a row, from 1. */
  lineOf(row: number): number | undefined {
    let [low, high] = [0, this.#blocks.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#blocks[middle]?.from ?? 0) <= row) low = middle;
      else high = middle;
    }
    const block = this.#blocks[low];
    if (block === undefined || row >= this.#rows) return undefined;
    return block.lines === undefined ? block.first + row - block.from : block.lines[row - block.from];
  }
}
