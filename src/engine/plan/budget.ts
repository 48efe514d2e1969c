/** R1, R30: what all that is prepared may take in a tab, all copies of it. */
export const BUDGET_BYTES = 268435456;
