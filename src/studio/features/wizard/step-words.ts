import type { WizardStep } from '../../routing/place.ts';

/** What each step is called, and what it asks. */
export const STEP_WORDS: Readonly<Record<WizardStep, { readonly name: string; readonly question: string }>> = {
  purpose: { name: 'Purpose', question: 'What are the data for?' },
  tables: { name: 'Tables', question: 'Which tables, and how many rows?' },
  relations: { name: 'Relations', question: 'How do they hang together?' },
  review: { name: 'Review', question: 'Is this what you meant?' },
};
