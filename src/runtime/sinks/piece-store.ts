/** Keeps pieces of files, each under a number; a piece that is put is there for as long as the store says. */
export interface PieceStore {
  /** Stores a piece and gives it back as something that can be read without being in memory, where the store can. */
  put(file: string, piece: number, content: Blob): Promise<Blob>;
  /** The first pieces of a file, `count` of them; what is stored behind them is taken away. Throws where one is missing. */
  keep(file: string, count: number): Promise<readonly Blob[]>;
  /** Takes away everything. */
  clear(): Promise<void>;
}

/** Pieces as blobs of this page, which the browser may move to its own disk; gone with the page. */
export function memoryStore(): PieceStore {
  const files = new Map<string, Blob[]>();
  const piecesOf = (file: string) => {
    const known = files.get(file) ?? [];
    files.set(file, known);
    return known;
  };
  return {
    async put(file, piece, content) {
      piecesOf(file)[piece] = content;
      return content;
    },
    async keep(file, count) {
      const pieces = piecesOf(file);
      if (pieces.length < count) throw new Error(`Only ${pieces.length} pieces of ${file} are there.`);
      pieces.length = count;
      return [...pieces];
    },
    async clear() {
      files.clear();
    },
  };
}
