import { startTransition, useCallback, useEffect, useState } from 'react';
import { useWorkbench } from './state/workbench.ts';

/** The pieces that are drawn one after another. */
const STEPS = 6;

/** Who waits longer for rows is shown everything else meanwhile. */
const PATIENCE_MS = 700;

/**
 * What is drawn of the workbench, as `LaterStep` has it: rows first, and everything around them behind them, piece by piece,
 * so that none of it holds up a key or the pointer.
 */
export function useFurnishing(): { readonly step: number; readonly onRows: () => void } {
  const [step, setStep] = useState(0);
  const hasRows = useWorkbench(({ view }) => view === 'rows');
  const begin = useCallback(() => startTransition(() => setStep((before) => Math.max(1, before))), []);
  useEffect(() => {
    const timer = setTimeout(begin, hasRows ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [begin, hasRows]);
  useEffect(() => {
    if (step === 0 || step === STEPS) return undefined;
    const timer = setTimeout(() => startTransition(() => setStep(step + 1)));
    return () => clearTimeout(timer);
  }, [step]);
  // Behind the frame that shows them.
  const onRows = useCallback(() => void requestAnimationFrame(() => setTimeout(begin)), [begin]);
  return { step, onRows };
}
