import { useEffect, useRef } from 'react';
import { readJson } from '../../../schema/text/read-json.ts';
import { setShell, useShell } from '../../state/shell.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './json.module.css';
import { placeDiagnostics } from './place-diagnostics.ts';
import { shownOf } from './shown-of.ts';
import { TextFooter } from './TextFooter.tsx';
import { startingText } from './text-sync.ts';

/** The document's text to read and copy, where the page is too narrow for the editor. */
export function PlainJson() {
  const document = useWorkbench((state) => state.document);
  const brokenText = useWorkbench((state) => state.brokenText);
  const syntaxRange = useWorkbench((state) => state.syntaxRange);
  const problem = useShell((shell) => shell.textToFocus);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = startingText(shownOf(document, brokenText));

  useEffect(() => {
    const element = area.current;
    if (problem === undefined || element === null) return;
    const [placed] = placeDiagnostics([problem], text, readJson(text).ranges, syntaxRange);
    if (placed !== undefined) {
      element.focus();
      element.setSelectionRange(placed.range.start, placed.range.end);
      const lines = text.split('\n').length;
      const line = text.slice(0, placed.range.start).split('\n').length;
      element.scrollTop = (element.scrollHeight * (line - 1)) / lines - element.clientHeight / 2;
    }
    setShell({ textToFocus: undefined });
  }, [problem, text, syntaxRange]);

  return (
    <div className={classes.view}>
      <textarea
        ref={area}
        className={classes.plain}
        aria-label="The document as JSON, read-only"
        readOnly
        spellCheck={false}
        value={text}
      />
      <TextFooter onDiscard={() => workbenchActions.discardText()}>
        Read-only here: the editor needs a wider window.
      </TextFooter>
    </div>
  );
}
