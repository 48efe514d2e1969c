import { useRef } from 'react';
import { type TreeLine, typeAhead } from './tree-move.ts';

/** Typing within this time is one word. */
const WORD_MS = 700;

/** Lets a person type the beginning of a name to go to it; the returned function says whether the key was taken. */
export function useTypeAhead(lines: readonly TreeLine[]) {
  const word = useRef({ text: '', atMs: 0 });
  return (
    activeId: string,
    { key, timeStamp }: { readonly key: string; readonly timeStamp: number },
    go: (id: string) => void,
  ): boolean => {
    const isOn = timeStamp - word.current.atMs < WORD_MS;
    word.current = { text: (isOn ? word.current.text : '') + key, atMs: timeStamp };
    const found = typeAhead(lines, activeId, word.current.text);
    if (found !== undefined) go(found);
    return found !== undefined;
  };
}
