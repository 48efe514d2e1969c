/** What the palette is opened with, so that it lists the choices of one action. */
export const MAKE_QUERY = 'Make ';
export const ROWS_QUERY = 'Rows ';
export const RELATE_QUERY = 'Relate ';
