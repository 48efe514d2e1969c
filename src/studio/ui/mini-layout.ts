/** A table of a small diagram, in the units of its drawing. */
export interface MiniBox {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it leads to no other table. */
  readonly isRoot: boolean;
}

export interface MiniLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly MiniBox[];
  /** A path from each table to one it belongs to or points at. */
  readonly lines: readonly string[];
}

/** A line between two tables by their places in the list. */
export interface MiniRelation {
  readonly from: number;
  readonly to: number;
}

const BOX_HEIGHT = 22;
const CHARACTER_WIDTH = 6.4;
const PADDING = 18;
const ACROSS_GAP = 30;
const BESIDE_GAP = 10;
const DOWN_GAP = 22;
const SWEEPS = 4;

type Direction = 'across' | 'down';

/** Tables in ranks, those that others lead to first, across or down, whichever fills a frame of that shape better. */
export function miniLayout(
  tables: readonly string[],
  relations: readonly MiniRelation[],
  frame: { readonly width: number; readonly height: number },
): MiniLayout {
  const links = relations.filter(({ from, to }) => from !== to);
  const ranks = ordered(ranksOf(tables.length, links), links);
  const layouts = (['across', 'down'] as const).map((direction) => placed(tables, links, ranks, direction));
  const scaleOf = ({ width, height }: MiniLayout) => Math.min(frame.width / width, frame.height / height);
  return layouts.reduce((best, each) => (scaleOf(each) > scaleOf(best) ? each : best));
}

/** The tables by rank: a table stands behind all it leads to, one that leads nowhere right before the first behind it. */
function ranksOf(count: number, links: readonly MiniRelation[]): readonly (readonly number[])[] {
  const rank = new Map<number, number>();
  const rankOf = (table: number, above: readonly number[]): number => {
    const known = rank.get(table);
    if (known !== undefined) return known;
    const targets = links.filter(({ from, to }) => from === table && !above.includes(to));
    const found = Math.max(-1, ...targets.map(({ to }) => rankOf(to, [...above, table]))) + 1;
    rank.set(table, found);
    return found;
  };
  const all = Array.from({ length: count }, (_, table) => table);
  for (const table of all) rankOf(table, []);
  for (const table of all) {
    const behind = links.filter(({ to }) => to === table).map(({ from }) => rank.get(from) ?? 0);
    const isRoot = links.every(({ from }) => from !== table);
    if (isRoot && behind.length > 0) rank.set(table, Math.max(0, Math.min(...behind) - 1));
  }
  const last = Math.max(0, ...rank.values());
  return Array.from({ length: last + 1 }, (_, each) => all.filter((table) => rank.get(table) === each));
}

/** The ranks, each in an order that keeps tables near those they are linked to. */
function ordered(
  ranks: readonly (readonly number[])[],
  links: readonly MiniRelation[],
): readonly (readonly number[])[] {
  let result = ranks;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const place = new Map(
      result.flatMap((rank) => rank.map((table, at) => [table, (at + 0.5) / rank.length] as const)),
    );
    const wish = (table: number) => {
      const near = links.flatMap(({ from, to }) => (from === table ? [to] : to === table ? [from] : []));
      const places = near.map((each) => place.get(each) ?? 0);
      return places.length === 0
        ? (place.get(table) ?? 0)
        : places.reduce((sum, each) => sum + each, 0) / places.length;
    };
    result = result.map((rank) => rank.toSorted((a, b) => wish(a) - wish(b)));
  }
  return result;
}

function placed(
  tables: readonly string[],
  links: readonly MiniRelation[],
  ranks: readonly (readonly number[])[],
  direction: Direction,
): MiniLayout {
  const isAcross = direction === 'across';
  const widthOf = (table: number) => Math.round((tables[table] ?? '').length * CHARACTER_WIDTH + PADDING);
  const lengths = ranks.map((rank) => (isAcross ? Math.max(0, ...rank.map(widthOf)) : BOX_HEIGHT));
  const breadths = ranks.map((rank) => {
    const boxes = rank.reduce((sum, table) => sum + (isAcross ? BOX_HEIGHT : widthOf(table)), 0);
    return boxes + BESIDE_GAP * (rank.length - 1);
  });
  const breadth = Math.max(1, ...breadths);
  const gap = isAcross ? ACROSS_GAP : DOWN_GAP;
  const boxes = new Map<number, MiniBox>();
  let along = 0;
  for (const [index, rank] of ranks.entries()) {
    const length = lengths[index] ?? 0;
    let beside = (breadth - (breadths[index] ?? 0)) / 2;
    for (const table of rank) {
      const width = widthOf(table);
      const isRoot = links.every(({ from }) => from !== table);
      const shared = { name: tables[table] ?? '', width, height: BOX_HEIGHT, isRoot };
      const box = isAcross
        ? { ...shared, x: along + (length - width) / 2, y: beside }
        : { ...shared, x: beside, y: along };
      boxes.set(table, box);
      beside += (isAcross ? BOX_HEIGHT : width) + BESIDE_GAP;
    }
    along += length + gap;
  }
  const lines = links.flatMap(({ from, to }) => {
    const [child, parent] = [boxes.get(from), boxes.get(to)];
    return child === undefined || parent === undefined ? [] : [line(parent, child, isAcross)];
  });
  const length = along - gap;
  return {
    width: isAcross ? length : breadth,
    height: isAcross ? breadth : length,
    boxes: tables.flatMap((_, table) => boxes.get(table) ?? []),
    lines,
  };
}

/** A curve from the side of one box to the facing side of another. */
function line(parent: MiniBox, child: MiniBox, isAcross: boolean): string {
  const isBefore = isAcross ? child.x >= parent.x + parent.width : child.y >= parent.y + parent.height;
  const [first, second] = isBefore ? [parent, child] : [child, parent];
  if (isAcross) {
    const [x1, y1, x2, y2] = [first.x + first.width, first.y + BOX_HEIGHT / 2, second.x, second.y + BOX_HEIGHT / 2];
    const middle = short((x1 + x2) / 2);
    return `M${short(x1)} ${short(y1)}C${middle} ${short(y1)} ${middle} ${short(y2)} ${short(x2)} ${short(y2)}`;
  }
  const [x1, x2] = [first.x + first.width / 2, second.x + second.width / 2];
  const [y1, y2] = [first.y + BOX_HEIGHT, second.y];
  const middle = short((y1 + y2) / 2);
  return `M${short(x1)} ${short(y1)}C${short(x1)} ${middle} ${short(x2)} ${middle} ${short(x2)} ${short(y2)}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
