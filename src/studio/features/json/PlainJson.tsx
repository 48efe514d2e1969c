import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { BrokenTextBanner } from './BrokenTextBanner.tsx';
import classes from './json.module.css';
import { shownOf } from './shown-of.ts';
import { startingText } from './text-sync.ts';

/** The document's text to read and copy, where the page is too narrow for the editor. */
export function PlainJson() {
  const document = useWorkbench((state) => state.document);
  const brokenText = useWorkbench((state) => state.brokenText);
  return (
    <div className={classes.view}>
      <BrokenTextBanner onDiscard={() => workbenchActions.discardText()} />
      <textarea
        className={classes.plain}
        aria-label="The document as JSON, read-only"
        readOnly
        spellCheck={false}
        value={startingText(shownOf(document, brokenText))}
      />
      <div className={classes.hints}>Read-only here: the editor needs a wider window.</div>
    </div>
  );
}
