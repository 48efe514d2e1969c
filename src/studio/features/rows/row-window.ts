/** The height of a row in pixels. */
export const ROW_HEIGHT_PX = 28;

/** As tall as the body of the table may get: browsers do not lay out elements of unlimited height. */
export const MAX_BODY_HEIGHT_PX = 8_000_000;

const mostBodyRows = Math.floor(MAX_BODY_HEIGHT_PX / ROW_HEIGHT_PX);
const marginRows = 2000;

/** Which rows the scrolled body holds: `origin` is the row of the table that stands first in it. */
export interface RowWindow {
  readonly origin: number;
  /** Pixels the body is scrolled by. */
  readonly scrollTop: number;
}

/** How many rows the scrolled body holds of a table of that many rows. */
export function bodyRows(rows: number): number {
  return Math.min(rows, mostBodyRows);
}

/**
 * The window after the body was scrolled to `scrollTop`.
 *
 * A small move moves row by row. A leap, of more than four views, lands at the same fraction of the table as of the body.
 * Near an end of the body that is not an end of the table the window shifts under the same rows, so `scrollTop` may
 * differ from the one given; the body must then be scrolled to it.
 */
export function scrolled(before: RowWindow, scrollTop: number, rows: number, viewPx: number): RowWindow {
  const held = bodyRows(rows);
  if (held === rows) return { origin: 0, scrollTop };
  const lastOrigin = rows - held;
  const mostScrollPx = Math.max(1, held * ROW_HEIGHT_PX - viewPx);
  if (Math.abs(scrollTop - before.scrollTop) > 4 * viewPx) {
    const share = Math.min(1, Math.max(0, scrollTop / mostScrollPx));
    return { origin: Math.round(share * lastOrigin), scrollTop };
  }
  const index = Math.floor(scrollTop / ROW_HEIGHT_PX);
  const viewRows = Math.ceil(viewPx / ROW_HEIGHT_PX);
  const nearStart = index < marginRows / 2 && before.origin > 0;
  const nearEnd = index + viewRows > held - marginRows / 2 && before.origin < lastOrigin;
  if (!nearStart && !nearEnd) return { origin: before.origin, scrollTop };
  return around(before.origin + index, scrollTop - index * ROW_HEIGHT_PX, rows);
}

/** The window that brings a row into view: by the shortest way if it is close by, else with the row at the top. */
export function revealed(before: RowWindow, row: number, rows: number, viewPx: number): RowWindow {
  const held = bodyRows(rows);
  const index = row - before.origin;
  const top = index * ROW_HEIGHT_PX;
  const isClose = index >= 0 && index < held && Math.abs(top - before.scrollTop) <= 4 * viewPx;
  if (!isClose) {
    const window = around(row, 0, rows);
    const mostScrollPx = Math.max(0, held * ROW_HEIGHT_PX - viewPx);
    return { ...window, scrollTop: Math.min(window.scrollTop, mostScrollPx) };
  }
  if (top < before.scrollTop) return scrolled(before, top, rows, viewPx);
  const bottom = top + ROW_HEIGHT_PX;
  return bottom > before.scrollTop + viewPx ? scrolled(before, bottom - viewPx, rows, viewPx) : before;
}

/** The window with a row `belowPx` pixels above its upper edge, away from the ends of the body where the table goes on. */
function around(row: number, belowPx: number, rows: number): RowWindow {
  const held = bodyRows(rows);
  const lastOrigin = rows - held;
  const index = Math.min(Math.max(Math.round((row / rows) * held), marginRows), held - marginRows);
  const isNearEnd = row > rows - marginRows;
  const origin = row < marginRows ? 0 : isNearEnd ? lastOrigin : Math.min(Math.max(row - index, 0), lastOrigin);
  return { origin, scrollTop: (row - origin) * ROW_HEIGHT_PX + belowPx };
}
