/** As many rows as a view of rows asks for at a time; the last page of a table may hold fewer. */
export const PAGE_ROWS = 100;
