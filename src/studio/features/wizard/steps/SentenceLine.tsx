import type { Answer, SentencePart } from '../../../sentences/sentence-part.ts';
import { SentenceGap } from './SentenceGap.tsx';
import classes from './steps.module.css';

interface Props {
  readonly parts: readonly SentencePart[];
  onAnswer(gap: string, answer: Answer): void;
}

const SIGN = /^[,;.]/;

/** A sentence a person reads, and whose gaps they fill. */
export function SentenceLine({ parts, onAnswer }: Props) {
  return (
    <div className={classes.words}>
      {parts.map((part, index) => {
        const before = parts[index - 1];
        const after = parts[index + 1];
        if (part.kind === 'words') {
          const isBehindGap = before !== undefined && before.kind !== 'words';
          const hasSign = SIGN.test(part.text);
          const text = isBehindGap && hasSign ? part.text.slice(1) : part.text;
          const spaced = index === 0 || (hasSign && !isBehindGap) || /^\s|^$/.test(text) ? text : ` ${text}`;
          // Words have no other name than their place.
          return part.isSubject ? <strong key={index}>{spaced}</strong> : <span key={index}>{spaced}</span>;
        }
        const sign = after?.kind === 'words' ? (SIGN.exec(after.text)?.[0] ?? '') : '';
        return (
          <span key={part.name}>
            {' '}
            <span className={classes.gap}>
              <SentenceGap part={part} onAnswer={(answer) => onAnswer(part.name, answer)} />
              {sign}
            </span>
          </span>
        );
      })}
    </div>
  );
}
