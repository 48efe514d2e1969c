import { VIEWS, type View, type WorkbenchState } from '../state/workbench-state.ts';
import { type Action, whyNoDocument } from './action.ts';
import type { ActionServices } from './action-services.ts';

const VIEW_WORDS: Readonly<Record<View, { readonly name: string; readonly keywords: string }>> = {
  diagram: { name: 'diagram', keywords: 'model draw picture graph relations tables canvas erd' },
  rows: { name: 'rows', keywords: 'preview table data grid' },
  charts: { name: 'charts', keywords: 'distribution histogram sample law small multiples time children' },
  json: { name: 'JSON', keywords: 'code text editor source' },
  report: { name: 'report', keywords: 'quality score coverage checks gates proof tested failed' },
};

const DIAGRAM_MOVES = [
  { id: 'zoom_in', label: 'Zoom in', keywords: 'diagram larger closer', shortcuts: ['+', '='], move: 'in' },
  { id: 'zoom_out', label: 'Zoom out', keywords: 'diagram smaller farther', shortcuts: ['-'], move: 'out' },
  { id: 'fit_diagram', label: 'Show the whole diagram', keywords: 'fit zoom all', shortcuts: ['shift+1'], move: 'fit' },
] as const;

/** What is shown, and help. */
export function viewActions(services: ActionServices): readonly Action[] {
  return [
    ...VIEWS.map((view, index) => showView(view, index, services)),
    ...DIAGRAM_MOVES.map(
      ({ id, label, keywords, shortcuts, move }): Action => ({
        id,
        group: 'View',
        label: () => label,
        keywords,
        shortcuts,
        scope: 'diagram',
        unavailable: whyNoDiagram,
        run: () => services.moveDiagram(move),
      }),
    ),
    {
      id: 'show_problems',
      group: 'View',
      label: () => 'Show or hide the problems',
      keywords: 'errors warnings diagnostics',
      shortcuts: ['mod+shift+m'],
      unavailable: whyNoDocument,
      run: () => services.toggleProblems(),
    },
    {
      id: 'find_in_model',
      group: 'View',
      label: () => 'Find in the model',
      keywords: 'filter outline search table column',
      shortcuts: ['mod+f'],
      scope: 'outline',
      unavailable: whyNoDocument,
      run: () => services.findInModel(),
    },
    {
      id: 'next_pane',
      group: 'View',
      label: () => 'Go to the next pane',
      keywords: 'focus cycle',
      shortcuts: ['F6'],
      inEditor: true,
      unavailable: whyNoDocument,
      run: () => services.cyclePane(1),
    },
    {
      id: 'previous_pane',
      group: 'View',
      label: () => 'Go to the previous pane',
      keywords: 'focus cycle back',
      shortcuts: ['shift+F6'],
      inEditor: true,
      unavailable: whyNoDocument,
      run: () => services.cyclePane(-1),
    },
    {
      id: 'toggle_color_scheme',
      group: 'View',
      label: () => 'Switch between light and dark',
      keywords: 'theme colour scheme night',
      run: () => services.toggleColorScheme(),
    },
    {
      id: 'search',
      group: 'Help',
      label: () => 'Search actions, tables and columns',
      keywords: 'command palette find go to',
      shortcuts: ['mod+k', 'mod+shift+p'],
      inEditor: true,
      run: () => services.openPalette(),
    },
    {
      id: 'shortcuts',
      group: 'Help',
      label: () => 'Keyboard shortcuts',
      keywords: 'help keys cheat sheet',
      shortcuts: ['?'],
      run: () => services.openShortcuts(),
    },
  ];
}

/** The views have the keys Alt+1 and on, in their order. */
function showView(view: View, index: number, { show }: ActionServices): Action {
  const { name, keywords } = VIEW_WORDS[view];
  return {
    id: `show_${view}`,
    group: 'View',
    label: () => `Show the ${name}`,
    keywords,
    shortcuts: [`alt+${index + 1}`],
    inEditor: true,
    unavailable: whyNoDocument,
    run: () => show(view),
  };
}

function whyNoDiagram(state: WorkbenchState): string | undefined {
  return whyNoDocument(state) ?? (state.view === 'diagram' ? undefined : 'Show the diagram first.');
}
