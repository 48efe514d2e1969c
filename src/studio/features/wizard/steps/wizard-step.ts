import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import type { Pack } from '../../../../schema/packs/pack-model.ts';
import type { WizardDraft } from '../draft/wizard-draft.ts';
import type { LivePlan } from '../live/useLivePlan.ts';

/** What every step of the wizard is given. */
export interface StepProps {
  readonly draft: WizardDraft;
  /** Undefined until it is loaded. */
  readonly pack: Pack | undefined;
  readonly document: SemblanceDocument | undefined;
  readonly live: LivePlan;
  /** Says which table a person is busy with, for the rows beside. */
  onTable(name: string): void;
}
