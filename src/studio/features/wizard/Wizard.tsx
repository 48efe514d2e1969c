import '../../theme/later-styles.ts';
import '../../theme/mono-font.css';
import { Alert, Button } from '@mantine/core';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { WIZARD_STEPS, type WizardStep } from '../../routing/place.ts';
import { navigate } from '../../routing/router.ts';
import { session } from '../../storage/current-session.ts';
import { composeDraft } from './draft/compose-draft.ts';
import { beginDraft, useDraft } from './draft/useDraft.ts';
import { LivePanel } from './live/LivePanel.tsx';
import { useLivePlan } from './live/useLivePlan.ts';
import { OpenButtons } from './OpenButtons.tsx';
import { StepNav } from './StepNav.tsx';
import { STEP_WORDS } from './step-words.ts';
import { PurposeStep } from './steps/PurposeStep.tsx';
import { RelationsStep } from './steps/RelationsStep.tsx';
import { ReviewStep } from './steps/ReviewStep.tsx';
import { TablesStep } from './steps/TablesStep.tsx';
import { usePack } from './usePack.ts';
import { WizardHead } from './WizardHead.tsx';
import classes from './wizard.module.css';

const STEPS = { purpose: PurposeStep, tables: TablesStep, relations: RelationsStep, review: ReviewStep } as const;

/** Four steps to a document, with its rows beside; every step can be left in any direction, and nothing is lost. */
export function Wizard({ step }: { readonly step: WizardStep }) {
  const draft = useDraft();
  const { pack, failure } = usePack(draft.pack);
  const document = useMemo(() => (pack === undefined ? undefined : composeDraft(pack, draft)), [pack, draft]);
  const live = useLivePlan(document);
  const [table, setTable] = useState<string>();
  const heading = useHeadingFocus(step);
  const Step = STEPS[step];
  const { question } = STEP_WORDS[step];
  const [first] = useState(step);
  useEffect(() => {
    if (first === 'purpose') beginDraft();
    void session.leave();
  }, [first]);
  return (
    <div className={classes.wizard}>
      <WizardHead />
      <StepNav step={step} />
      <main className={classes.main}>
        <div className={classes.step}>
          <h1 ref={heading} tabIndex={-1}>
            {question}
          </h1>
          {failure !== undefined && (
            <Alert color="red" role="alert" title="This industry could not be loaded">
              {failure}
            </Alert>
          )}
          <Step {...{ draft, pack, document, live }} onTable={setTable} />
        </div>
        <LivePanel document={document} live={live} table={table} />
      </main>
      <Foot step={step}>{step === 'review' && <OpenButtons document={document} live={live} />}</Foot>
    </div>
  );
}

function Foot({ step, children }: { readonly step: WizardStep; readonly children: ReactNode }) {
  const at = WIZARD_STEPS.indexOf(step);
  const [before, next] = [WIZARD_STEPS[at - 1], WIZARD_STEPS[at + 1]];
  return (
    <footer className={classes.foot}>
      <Button
        variant="default"
        leftSection={<ArrowLeft size={16} aria-hidden />}
        onClick={() => navigate(before === undefined ? { kind: 'start' } : { kind: 'wizard', step: before })}
      >
        Back
      </Button>
      <span className={classes.ahead}>
        {next !== undefined && next !== 'review' && (
          <Button variant="subtle" onClick={() => navigate({ kind: 'wizard', step: 'review' })}>
            Skip to review
          </Button>
        )}
        {next !== undefined && (
          <Button
            rightSection={<ArrowRight size={16} aria-hidden />}
            onClick={() => navigate({ kind: 'wizard', step: next })}
          >
            {STEP_WORDS[next].name}
          </Button>
        )}
        {children}
      </span>
    </footer>
  );
}

/** Moves the focus to the question of a step a person went on or back to. */
function useHeadingFocus(step: WizardStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    document.title = `${STEP_WORDS[step].name} · New document · Semblance`;
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}
