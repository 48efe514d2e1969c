import { parsePointer } from '../pointer.ts';
import type { SourceNodes } from './source-nodes.ts';
import type { TextRange } from './text-range.ts';

/** Where each value of a document stands in its text, and the other way round. */
export interface SourceMap {
  /** The ranges of a JSON pointer's value and key (quotes included); of two equal keys those of the last. */
  readonly rangeOf: (path: string) => { readonly key?: TextRange; readonly value: TextRange } | undefined;
  /** The JSON pointer of the innermost value at an offset, both ends and its key included; '' outside all. */
  readonly pathAt: (offset: number) => string;
}

/** The source map of a text's values; the children of a value are indexed when first asked for. */
export function sourceMapOf(nodes: SourceNodes): SourceMap {
  const indexed = new Map<number, ReadonlyMap<string, number>>();

  function childrenOf(parent: number): ReadonlyMap<string, number> {
    const known = indexed.get(parent);
    if (known !== undefined) return known;
    const children = new Map<string, number>();
    const { end } = nodes.valueRange(parent);
    for (let node = parent + 1; node < nodes.count && nodes.outerStart(node) < end; node++) {
      if (nodes.parentOf(node) === parent) children.set(nodes.segmentOf(node), node);
    }
    indexed.set(parent, children);
    return children;
  }

  return {
    rangeOf(path) {
      const segments = parsePointer(path);
      if (segments === undefined || nodes.count === 0) return undefined;
      let node: number | undefined = 0;
      for (const segment of segments) {
        node = childrenOf(node).get(segment);
        if (node === undefined) return undefined;
      }
      const key = nodes.keyRange(node);
      const value = nodes.valueRange(node);
      return key === undefined ? { value } : { key, value };
    },
    pathAt(offset) {
      let node = lastStartedBy(nodes, offset);
      while (node >= 0 && nodes.valueRange(node).end < offset) node = nodes.parentOf(node);
      return node < 0 ? '' : nodes.pathOf(node);
    },
  };
}

/** The last node that begins at or before the offset, or -1; nodes are in the order they begin. */
function lastStartedBy(nodes: SourceNodes, offset: number): number {
  let low = -1;
  let high = nodes.count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (nodes.outerStart(middle) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
