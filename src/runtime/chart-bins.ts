/** More bars than this are not told apart on the chart of a column. */
export const CHART_BINS = 60;
