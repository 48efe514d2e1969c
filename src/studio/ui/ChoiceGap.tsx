import classes from './gap.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  onChange(value: string): void;
}

/** One of some phrases in the middle of words. */
export function ChoiceGap({ label, value, choices, onChange }: Props) {
  return (
    <select
      className={classes.choice}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
