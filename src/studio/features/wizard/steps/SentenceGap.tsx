import { Plus } from 'lucide-react';
import type { Answer, SentencePart, WordsPart } from '../../../sentences/sentence-part.ts';
import { ChoiceGap } from '../../../ui/ChoiceGap.tsx';
import { NumberGap } from '../../../ui/NumberGap.tsx';
import classes from './steps.module.css';

interface Props {
  readonly part: Exclude<SentencePart, WordsPart>;
  onAnswer(answer: Answer): void;
}

/** What a person fills or chooses in a sentence. */
export function SentenceGap({ part, onAnswer }: Props) {
  switch (part.kind) {
    case 'number': {
      const { label, value, min, max, isWhole, whenOpen } = part;
      const open = whenOpen === undefined ? {} : { whenOpen };
      return <NumberGap {...{ label, value, min, max, isWhole }} {...open} onChange={onAnswer} />;
    }
    case 'choice': {
      const { label, value, choices } = part;
      return <ChoiceGap {...{ label, value, choices }} onChange={onAnswer} />;
    }
    case 'option':
      return (
        <button type="button" className={classes.option} onClick={() => onAnswer(part.answer)}>
          <Plus size={13} aria-hidden />
          {part.text}
        </button>
      );
  }
}
