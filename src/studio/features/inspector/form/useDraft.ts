import { useCallback, useEffect, useRef, useState } from 'react';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { announceEdit } from '../../../state/pending-edits.ts';
import { draftText, readDraft } from './draft-value.ts';
import type { Field } from './form-field.ts';
import { useForm } from './form-surroundings.ts';

/** How long typing must rest before it is written; the first key after a pause is written at once. */
const RESTS_MS = 40;
const PAUSE_MS = 250;

interface Draft {
  readonly text: string;
  /** What the document held when it was typed, and what it holds once the draft is written, as JSON. */
  readonly expected: readonly (string | undefined)[];
  readonly flaw?: string;
}

/** The text of a field while it is being typed. */
export interface DraftHandle {
  readonly text: string;
  /** Why the text is not written. */
  readonly flaw: string | undefined;
  readonly change: (text: string) => void;
  /** Writes what still waits, and shows the value as the document has it unless the text cannot be written. */
  readonly leave: () => void;
}

/**
 * Lets a person type freely into a field: what fits is written as soon as typing rests, what does not fit stays as it is
 * typed and is not written. A change of the document from elsewhere (undo, another view) takes the draft's place.
 */
export function useDraft(field: Field): DraftHandle {
  const { columnType, write } = useForm();
  const [draft, setDraft] = useState<Draft>();
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }>(undefined);
  const typedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const current = JSON.stringify(field.value);
  const alive = draft?.expected.includes(current) === true ? draft : undefined;

  const flush = useCallback(() => {
    const pending = waiting.current;
    waiting.current = undefined;
    clearTimeout(pending?.timer);
    pending?.run();
  }, []);

  useEffect(() => {
    const takeBack = announceEdit(flush);
    return () => {
      takeBack();
      flush();
    };
  }, [flush]);

  const change = (text: string) => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    const read = readDraft(field, text, columnType);
    if (read.kind === 'flaw') {
      setDraft({ text, expected: [current], flaw: read.message });
      return;
    }
    const value: JsonValue | undefined = read.kind === 'value' ? read.value : undefined;
    setDraft({ text, expected: [current, JSON.stringify(value)] });
    const isFirst = performance.now() - typedAtMs.current > PAUSE_MS;
    typedAtMs.current = performance.now();
    const run = () => write(field, value);
    // Written with the key, so that rows are made while what was typed is drawn.
    if (isFirst) run();
    else waiting.current = { timer: setTimeout(flush, RESTS_MS), run };
  };

  const leave = () => {
    flush();
    if (alive?.flaw === undefined) setDraft(undefined);
  };

  return { text: alive?.text ?? draftText(field.value), flaw: alive?.flaw, change, leave };
}
