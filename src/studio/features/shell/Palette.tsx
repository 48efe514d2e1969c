import '../../theme/later-styles.ts';
import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ACTION_GROUPS } from '../../actions/action.ts';
import { actions } from '../../actions/actions.ts';
import type { PaletteItem } from '../../actions/palette-item.ts';
import { services } from '../../actions/services.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { setShell } from '../../state/shell.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import type { WorkbenchState } from '../../state/workbench-state.ts';
import { findLines } from './find-lines.ts';
import { placeItems, relationItems } from './palette-items.ts';

const [store, spotlight] = createSpotlight();

type SpotlightFilterData = (SpotlightActionData | SpotlightActionGroupData)[];

const close = () => setShell({ isPaletteOpen: false });

interface PaletteProps {
  /** What else can be done with what is selected. */
  readonly choices: (state: WorkbenchState) => readonly PaletteItem[];
}

/** Every action, every table and column, and every kind the selection could be of, behind one line of search. */
export function Palette({ choices }: PaletteProps) {
  const state = useWorkbench((all) => all);
  const [query, setQuery] = useState('');
  const groups = useMemo(() => groupsOf(state, choices), [state, choices]);
  useEffect(() => spotlight.open(), []);
  return (
    <Spotlight
      {...{ store, query }}
      onQueryChange={setQuery}
      actions={groups}
      onSpotlightClose={close}
      shortcut={null}
      scrollable
      maxHeight={420}
      limit={60}
      filter={find}
      highlightQuery
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': 'What was found' } }}
      nothingFound="Nothing of that name."
      searchProps={{
        placeholder: 'Search actions, tables, columns and kinds',
        leftSection: <Search size={18} aria-hidden />,
        'aria-label': 'Search',
      }}
    />
  );
}

/** The groups of what was found, the one with the best line first. */
function find(query: string, data: SpotlightFilterData): SpotlightFilterData {
  const groups = data.filter((each) => 'actions' in each);
  const lines = groups.flatMap(({ group, actions: members }) => members.map((line) => ({ ...line, group })));
  const found = findLines(query, lines);
  return [...new Set(found.map(({ group }) => group))].map((group) => ({
    group,
    actions: found.filter((line) => line.group === group),
  }));
}

function groupsOf(state: WorkbenchState, choices: PaletteProps['choices']): SpotlightActionGroupData[] {
  const places = placeItems(state, (selection) => workbenchActions.select(selection)).map(lineOf);
  const changes = [...choices(state), ...relationItems(state, services)].map(lineOf);
  return [
    ...ACTION_GROUPS.map((group) => ({
      group,
      actions: actions.filter((action) => action.group === group).map(actionLine),
    })),
    { group: 'Go to', actions: places },
    { group: 'Change the selection', actions: changes },
  ].filter((group) => group.actions.length > 0);

  function actionLine(action: (typeof actions)[number]): SpotlightActionData {
    const reason = action.unavailable?.(state);
    const [shortcut] = action.shortcuts ?? [];
    return {
      id: action.id,
      label: action.label(state),
      keywords: action.keywords,
      disabled: reason !== undefined,
      ...(reason === undefined ? {} : { description: reason }),
      ...(shortcut === undefined ? {} : { rightSection: <Kbd>{shortcutKeys(shortcut, IS_MAC).join(' + ')}</Kbd> }),
      // The palette closes first, so that what the action opens keeps the focus.
      onClick: () => setTimeout(() => action.run(state)),
    };
  }
}

function lineOf({ id, label, description, keywords, run }: PaletteItem): SpotlightActionData {
  return { id, label, keywords, ...(description === undefined ? {} : { description }), onClick: () => setTimeout(run) };
}
