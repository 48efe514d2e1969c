import { formatPlace, WIZARD_STEPS, type WizardStep } from '../../routing/place.ts';
import { STEP_WORDS } from './step-words.ts';
import classes from './wizard.module.css';

/** The steps, each one click away whatever was said so far. */
export function StepNav({ step }: { readonly step: WizardStep }) {
  const at = WIZARD_STEPS.indexOf(step);
  return (
    <nav aria-label="Steps" className={classes.steps}>
      <ol>
        {WIZARD_STEPS.map((each, index) => (
          <li key={each}>
            <a
              href={formatPlace({ kind: 'wizard', step: each })}
              aria-current={each === step ? 'step' : undefined}
              data-passed={index < at}
            >
              <span aria-hidden="true">{index + 1}</span>
              {STEP_WORDS[each].name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
