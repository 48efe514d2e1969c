import { type KeyboardEvent, useState } from 'react';
import classes from './gap.module.css';

interface Props {
  /** What it is, for who does not see the words around it. */
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** What stands there while there is no number; without it there must be one. */
  readonly whenOpen?: string;
  onChange(value: number | undefined): void;
}

/** A number in the middle of words, as wide as what it holds; arrow keys count up and down. */
export function NumberGap({ label, value, min, max, isWhole, whenOpen, onChange }: Props) {
  const shown = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shown;
  const read = numberIn(text, { min, max, isWhole, canBeOpen: whenOpen !== undefined });

  const put = (next: string) => {
    const number = numberIn(next, { min, max, isWhole, canBeOpen: whenOpen !== undefined });
    setTyped(next);
    if (number !== 'none' && number !== value) onChange(number);
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const from = typeof read === 'number' ? read : (value ?? min);
    const size = isWhole || from > 3 || (from === 3 && by > 0) ? 1 : 0.1;
    const next = Math.min(max, Math.max(min, Number((from + by * size * (event.shiftKey ? 10 : 1)).toFixed(3))));
    setTyped(undefined);
    onChange(next);
  };
  return (
    <input
      className={classes.number}
      type="text"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      aria-label={label}
      aria-invalid={read === 'none'}
      value={text}
      placeholder={whenOpen}
      style={{ width: `calc(${Math.max(2, (text || whenOpen || '').length)}ch + 18px)` }}
      onChange={({ currentTarget }) => put(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={() => setTyped(undefined)}
      onKeyDown={step}
    />
  );
}

interface Rules {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  readonly canBeOpen: boolean;
}

/** The number a text holds, undefined where it may hold none, "none" where it is no answer. */
function numberIn(text: string, { min, max, isWhole, canBeOpen }: Rules): number | undefined | 'none' {
  const plain = text.replace(/[\s\u202f']/g, '').replace(',', '.');
  if (plain === '') return canBeOpen ? undefined : 'none';
  const number = Number(plain);
  const fits = Number.isFinite(number) && number >= min && number <= max && (!isWhole || Number.isInteger(number));
  return fits ? number : 'none';
}
