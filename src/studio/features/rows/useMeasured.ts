import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Measures an element whenever its size changes, and when what measures it does. It is measured behind the frame that shows
 * it first: to ask before would have all of that laid out twice.
 */
export function useMeasured(element: RefObject<HTMLElement | null>, measure: () => void): void {
  const isShown = useRef(false);
  useLayoutEffect(() => {
    if (isShown.current) measure();
    isShown.current = true;
  }, [measure]);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, measure]);
}
