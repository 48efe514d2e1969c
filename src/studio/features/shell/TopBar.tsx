import { Button, Kbd } from '@mantine/core';
import { Redo2, Search, Undo2 } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { runAction } from '../../actions/actions.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { Later } from '../../ui/Later.tsx';
import { DocumentName } from './DocumentName.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import { MainMenu } from './MainMenu.tsx';
import { ReportFigure } from './ReportFigure.tsx';
import { RunSettings } from './RunSettings.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import classes from './TopBar.module.css';
import { usePaneLayout } from './usePaneLayout.ts';

/** The bar above the panes: the document, what belongs to a run, search and download. */
export function TopBar() {
  const isNarrow = usePaneLayout() === 'single';
  return (
    <header className={classes.bar}>
      <Later step={1}>
        <div className={classes.document}>
          <MainMenu />
          <DocumentName />
          <SaveStatus />
        </div>
        <div className={classes.history}>
          <ActionButton id="undo" icon={Undo2} />
          <ActionButton id="redo" icon={Redo2} />
        </div>
        <RunSettings />
        <div className={classes.doing}>
          <Button
            className={classes.search ?? ''}
            size="sm"
            variant="default"
            aria-label="Search"
            leftSection={<Search size={16} aria-hidden />}
            rightSection={<Kbd size="xs">{shortcutKeys('mod+k', IS_MAC).join('+')}</Kbd>}
            onClick={() => runAction('search')}
          >
            Search
          </Button>
          {!isNarrow && <ReportFigure />}
          <DownloadButton />
        </div>
      </Later>
    </header>
  );
}
