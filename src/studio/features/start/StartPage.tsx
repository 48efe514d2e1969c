import { ActionIcon, Alert, Anchor, Button, Skeleton, Text, Title } from '@mantine/core';
import { CircleHelp, FilePlus2, FolderOpen, SunMoon } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import type { ActionId } from '../../actions/action.ts';
import { actionById, runAction } from '../../actions/actions.ts';
import { workbench } from '../../state/workbench.ts';
import { session } from '../../storage/current-session.ts';
import classes from './StartPage.module.css';
import { TemplateCard } from './TemplateCard.tsx';
import { TEMPLATE_COUNT } from './templates.ts';
import { useDocuments } from './useDocuments.ts';
import { useTemplates } from './useTemplates.ts';

const RecentDocuments = lazy(async () => ({ default: (await import('./RecentDocuments.tsx')).RecentDocuments }));

/** Where a person begins: templates, the documents of this browser, an empty one, or a file. */
export function StartPage() {
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
        <Text className={classes.promise}>Runs in this tab. Nothing is uploaded. Saved in this browser.</Text>
        <div className={classes.begin}>
          <Button
            variant="default"
            leftSection={<FilePlus2 size={16} aria-hidden />}
            onClick={() => runAction('new_document')}
          >
            Start empty
          </Button>
          <Button
            variant="default"
            leftSection={<FolderOpen size={16} aria-hidden />}
            onClick={() => runAction('open_file')}
          >
            Open a file
          </Button>
          <Text size="sm" c="dimmed">
            or drop one anywhere on this page
          </Text>
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
        <Templates />
      </main>
    </div>
  );
}

function Templates() {
  const { templates, isLoading, failures } = useTemplates();
  const missing = isLoading ? TEMPLATE_COUNT - templates.length - failures.length : 0;
  return (
    <section aria-labelledby="templates" aria-busy={isLoading}>
      <Title order={2} size="h3" id="templates" className={classes.heading}>
        Templates
      </Title>
      <div className={classes.cards}>
        {templates.map((template) => (
          <TemplateCard key={template.id} {...{ template }} />
        ))}
        {Array.from({ length: missing }, (_, index) => (
          <Skeleton key={index} height={260} radius="md" />
        ))}
      </div>
      {failures.length > 0 && (
        <Alert
          color="red"
          role="alert"
          title={failures.length === 1 ? 'A template could not be loaded' : 'Some templates could not be loaded'}
          mt="md"
        >
          {failures.map((failure) => (
            <Text key={failure} size="sm">
              {failure}
            </Text>
          ))}
          <Anchor component="button" type="button" size="sm" onClick={() => window.location.reload()}>
            Load the page again
          </Anchor>
        </Alert>
      )}
    </section>
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
