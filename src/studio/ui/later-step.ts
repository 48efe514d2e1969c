import { createContext } from 'react';

/** How much of a screen is drawn by now, counted up piece by piece; all of it where nobody counts. */
export const LaterStep = createContext(Number.POSITIVE_INFINITY);
