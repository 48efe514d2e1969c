import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWorkbench } from '../../state/workbench.ts';
import type { WorkbenchState } from '../../state/workbench-state.ts';
import { counted } from '../../ui/format.ts';
import classes from './json.module.css';

interface TextFooterProps {
  /** Left out where there is no editor to go to. */
  readonly onGoThere?: () => void;
  readonly onDiscard: () => void;
  /** Hints that show while the text holds a document. */
  readonly children: ReactNode;
}

/**
 * A line below the text, of constant height: while the text holds no document it says so, what that means, and the two
 * ways on; else the hints.
 */
export function TextFooter({ onGoThere, onDiscard, children }: TextFooterProps) {
  const isBroken = useWorkbench((state) => state.brokenText !== undefined);
  const trouble = useWorkbench(troubleOf);
  const hasDocument = useWorkbench((state) => state.document !== undefined);
  return (
    <div className={classes.footer} data-broken={isBroken}>
      <span role="status">{trouble}</span>
      {!isBroken && children}
      {isBroken && onGoThere !== undefined && (
        <Button size="compact-sm" variant="default" onClick={onGoThere}>
          Go there
        </Button>
      )}
      {isBroken && hasDocument && (
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          Discard text
        </Button>
      )}
    </div>
  );
}

/** Why the text holds no document, in words; empty while it holds one. */
function troubleOf({ brokenText, syntaxRange, engineFault, diagnostics }: WorkbenchState): string {
  if (brokenText === undefined) return '';
  if (engineFault !== undefined) return `The text could not be read: ${engineFault}`;
  if (syntaxRange !== undefined) return 'The text is not valid JSON yet: forms are read-only.';
  const problems = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `The text is JSON, but not a document yet (${counted(problems, 'problem')}): forms are read-only.`;
}
