import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same object while what it does follows the latest render: for what is called by events, so that
 * whoever gets it is not drawn again because of it.
 */
export function useSteady<Given extends readonly unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
