import { type ReactNode, use } from 'react';
import { LaterStep } from './later-step.ts';

interface Props {
  /** The piece of the screen this is; those of lower numbers come first. */
  readonly step: number;
  readonly children: ReactNode;
}

/** Draws its children when their turn has come. */
export function Later({ step, children }: Props) {
  return use(LaterStep) >= step ? children : null;
}
