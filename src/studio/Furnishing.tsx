import { createContext, type ReactNode, startTransition, useCallback, useEffect, useState } from 'react';
import { useWorkbench } from './state/workbench.ts';
import { behindFrame } from './ui/behind-frame.ts';
import { LaterStep } from './ui/later-step.ts';

/** The pieces that are drawn one after another. */
const STEPS = 6;

/** Who waits longer for rows is shown everything else meanwhile. */
const PATIENCE_MS = 1200;

/** To be called once rows are shown, or it is known that there are none. */
export const RowsShown = createContext<() => void>(() => undefined);

/**
 * What is drawn of the workbench, as `LaterStep` has it: rows first, and everything around them behind them, piece by piece,
 * so that none of it holds up a key or the pointer. A step draws its own piece and nothing that stands there already.
 */
export function Furnishing({ children }: { readonly children: ReactNode }) {
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
  // Behind the frame that shows the first of them, and the one that shows more.
  const onRows = useCallback(() => void behindFrame().then(behindFrame).then(begin), [begin]);
  return (
    <RowsShown value={onRows}>
      <LaterStep value={step}>{children}</LaterStep>
    </RowsShown>
  );
}
