/** Changes when, and only when, the same document may give other bytes; a note in ARCHITECTURE.md says why. */
export const ENGINE_VERSION = '4';
