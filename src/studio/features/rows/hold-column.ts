/**
 * Has the column that stays held at its edge while the others are scrolled, and only then. Said to the element itself, so
 * that it holds in the very frame in which the others move.
 */
export function holdColumn(scroller: HTMLElement): void {
  scroller.dataset['held'] = String(scroller.scrollLeft > 0);
}
