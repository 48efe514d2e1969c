import { ActionIcon, Alert, Button, Skeleton, Title } from '@mantine/core';
import { Blocks, CircleHelp, FilePlus2, FolderOpen, ShieldCheck, SunMoon } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import type { ActionId } from '../../actions/action.ts';
import { actionById, runAction } from '../../actions/actions.ts';
import { workbench } from '../../state/workbench.ts';
import { session } from '../../storage/current-session.ts';
import { Gallery } from './Gallery.tsx';
import classes from './StartPage.module.css';
import { useDocuments } from './useDocuments.ts';

const RecentDocuments = lazy(async () => ({ default: (await import('./RecentDocuments.tsx')).RecentDocuments }));

interface Props {
  /** Called whenever a template is looked at: what it opens in may be wanted soon. */
  readonly onInterest: () => void;
}

/** Where a person begins: templates, the documents of this browser, an empty one, or a file. */
export function StartPage({ onInterest }: Props) {
  const { documents, failure } = useDocuments();
  useEffect(() => {
    document.title = 'Semblance';
    void session.leave();
  }, []);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}>
          <img src="./favicon.svg" alt="" width={26} height={26} />
          Semblance
        </span>
        <span>
          <TopButton id="toggle_color_scheme" icon={SunMoon} />
          <TopButton id="shortcuts" icon={CircleHelp} />
        </span>
      </header>
      <main>
        <Title order={1} className={classes.title}>
          Describe related tables, get synthetic data that behaves as you said.
        </Title>
        <p className={classes.promise}>
          <ShieldCheck size={17} aria-hidden />
          Runs in this tab. Nothing is uploaded. Saved in this browser.
        </p>
        <div className={classes.begin}>
          <Button size="md" leftSection={<Blocks size={18} aria-hidden />} onClick={() => runAction('open_wizard')}>
            Build step by step
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<FilePlus2 size={17} aria-hidden />}
            onClick={() => runAction('new_document')}
          >
            Start empty
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<FolderOpen size={17} aria-hidden />}
            onClick={() => runAction('open_file')}
          >
            Open a file
          </Button>
          <span className={classes.drop}>or drop one anywhere on this page</span>
        </div>
        {failure !== undefined && (
          <Alert color="red" role="alert" title="This browser cannot keep documents" mb="lg">
            {failure}. You can work all the same; save to a file before you close the tab.
          </Alert>
        )}
        {documents !== undefined && documents.length > 0 && (
          <Suspense fallback={<Skeleton height={60 * documents.length} mb="xl" />}>
            <RecentDocuments documents={documents} />
          </Suspense>
        )}
        <Gallery onInterest={onInterest} />
      </main>
    </div>
  );
}

function TopButton({ id, icon: Icon }: { readonly id: ActionId; readonly icon: typeof SunMoon }) {
  const label = actionById(id).label(workbench.store.getState());
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={() => runAction(id)}>
      <Icon size={19} aria-hidden />
    </ActionIcon>
  );
}
