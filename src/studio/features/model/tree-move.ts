/** A line of a tree as far as the keyboard is concerned; lines come in the order they are seen. */
export interface TreeLine {
  readonly id: string;
  readonly level: number;
  readonly label: string;
  /** Undefined where nothing can be opened. */
  readonly expanded?: boolean;
}

/** What a key does in a tree. */
export type TreeMove =
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'close'; readonly id: string };

/**
 * What an arrow key, Home or End does from a line of a tree (WAI-ARIA tree pattern); undefined where it does nothing.
 *
 * Right opens a closed line, then goes to its first child; Left closes an open line, then goes to its parent.
 */
export function treeMove(lines: readonly TreeLine[], activeId: string, key: string): TreeMove | undefined {
  const index = lines.findIndex(({ id }) => id === activeId);
  const line = lines[index];
  if (line === undefined) return undefined;
  const go = (to: TreeLine | undefined): TreeMove | undefined =>
    to === undefined || to === line ? undefined : { kind: 'go', id: to.id };
  switch (key) {
    case 'ArrowDown':
      return go(lines[index + 1]);
    case 'ArrowUp':
      return go(lines[index - 1]);
    case 'Home':
      return go(lines[0]);
    case 'End':
      return go(lines.at(-1));
    case 'ArrowRight': {
      if (line.expanded === false) return { kind: 'open', id: line.id };
      const next = lines[index + 1];
      return next !== undefined && next.level > line.level ? go(next) : undefined;
    }
    case 'ArrowLeft':
      if (line.expanded === true) return { kind: 'close', id: line.id };
      return go(lines.slice(0, index).findLast(({ level }) => level < line.level));
    default:
      return undefined;
  }
}

/**
 * The line that typing leads to: the next one whose label begins with what was typed, round the end.
 *
 * One letter typed again and again walks through the lines that begin with it; a longer text may stay where it is.
 */
export function typeAhead(lines: readonly TreeLine[], activeId: string, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  const isRepeated = [...wanted].every((letter) => letter === wanted[0]);
  const prefix = isRepeated ? wanted.slice(0, 1) : wanted;
  const index = lines.findIndex(({ id }) => id === activeId);
  const from = isRepeated ? index + 1 : Math.max(index, 0);
  const order = [...lines.slice(from), ...lines.slice(0, from)];
  return prefix === '' ? undefined : order.find(({ label }) => label.toLowerCase().startsWith(prefix))?.id;
}
