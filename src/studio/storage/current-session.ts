import { workbench } from '../state/workbench.ts';
import { createSession } from './session.ts';

/** This tab's document session. */
export const session = createSession(workbench);
