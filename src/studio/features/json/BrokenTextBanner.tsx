import { Button } from '@mantine/core';
import { useWorkbench } from '../../state/workbench.ts';
import { counted } from '../../ui/format.ts';
import classes from './json.module.css';

interface BrokenTextBannerProps {
  /** Left out where there is no editor to go to. */
  readonly onGoThere?: () => void;
  readonly onDiscard: () => void;
}

/** Says that the text holds no document, what that means, and the two ways on; nothing while it holds one. */
export function BrokenTextBanner({ onGoThere, onDiscard }: BrokenTextBannerProps) {
  const isBroken = useWorkbench((state) => state.brokenText !== undefined);
  const isSyntax = useWorkbench((state) => state.syntaxRange !== undefined);
  const problems = useWorkbench((state) => state.diagnostics.filter(({ severity }) => severity === 'error').length);
  const hasDocument = useWorkbench((state) => state.document !== undefined);
  return (
    <div role="status">
      {isBroken && (
        <div className={classes.banner}>
          <span className={classes.bannerText}>
            {isSyntax
              ? 'The text is not valid JSON yet: forms are read-only.'
              : `The text is JSON, but not a document yet (${counted(problems, 'problem')}): forms are read-only.`}
          </span>
          {onGoThere !== undefined && (
            <Button size="compact-sm" variant="default" onClick={onGoThere}>
              Go there
            </Button>
          )}
          {hasDocument && (
            <Button size="compact-sm" variant="default" onClick={onDiscard}>
              Discard text
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
