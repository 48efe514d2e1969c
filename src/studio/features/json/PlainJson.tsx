import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './json.module.css';
import { shownOf } from './shown-of.ts';
import { TextFooter } from './TextFooter.tsx';
import { startingText } from './text-sync.ts';

/** The document's text to read and copy, where the page is too narrow for the editor. */
export function PlainJson() {
  const document = useWorkbench((state) => state.document);
  const brokenText = useWorkbench((state) => state.brokenText);
  return (
    <div className={classes.view}>
      <textarea
        className={classes.plain}
        aria-label="The document as JSON, read-only"
        readOnly
        spellCheck={false}
        value={startingText(shownOf(document, brokenText))}
      />
      <TextFooter onDiscard={() => workbenchActions.discardText()}>
        Read-only here: the editor needs a wider window.
      </TextFooter>
    </div>
  );
}
