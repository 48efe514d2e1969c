import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';

interface RenameInputProps {
  readonly label: string;
  readonly name: string;
  /** Why the name cannot be taken; undefined when it was. */
  readonly onRename: (name: string) => string | undefined;
  /** Called once it is over; `byKey` where the keyboard ended it. */
  readonly onEnd: (byKey: boolean) => void;
}

/** A name being changed where it stands: Enter takes it, Escape leaves it as it was. */
export function RenameInput({ label, name, onRename, onEnd }: RenameInputProps) {
  const [text, setText] = useState(name);
  const [refusal, setRefusal] = useState<string>();
  const isOver = useRef(false);

  const end = (byKey: boolean) => {
    isOver.current = true;
    onEnd(byKey);
  };
  const take = (byKey: boolean) => {
    if (isOver.current) return;
    const reason = text.trim() === name ? undefined : onRename(text.trim());
    if (reason === undefined || !byKey) end(byKey);
    else setRefusal(reason);
  };

  return (
    <TextInput
      size="xs"
      flex={1}
      aria-label={label}
      value={text}
      error={refusal}
      autoFocus
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setRefusal(undefined);
      }}
      onBlur={() => take(false)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(true);
        if (event.key === 'Escape') end(true);
        event.stopPropagation();
      }}
    />
  );
}
