import { useState } from 'react';
import { keepSame } from './keep-same.ts';

/**
 * A value that is derived anew with every render, in the very parts of the one before that still say the same, so that
 * whatever shows those is not drawn again. Nothing is kept when `source`, of which parts may be taken as they are, changes.
 */
export function useKept<Value>(value: Value, source?: unknown): Value {
  const [keep] = useState(createKeeper<Value>);
  return keep(value, source);
}

/** Remembers the last value; one of a render that was given up serves as well, as only parts that say the same are taken. */
function createKeeper<Value>(): (value: Value, source: unknown) => Value {
  let last: { readonly value: Value; readonly source: unknown } | undefined;
  return (value, source) => {
    const kept = last?.source === source ? keepSame(last?.value, value) : value;
    last = { value: kept, source };
    return kept;
  };
}
