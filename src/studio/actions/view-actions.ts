import { type Action, whyNoDocument } from './action.ts';
import type { ActionServices } from './action-services.ts';

/** What is shown, and help. */
export function viewActions(services: ActionServices): readonly Action[] {
  const { workbench } = services;
  return [
    {
      id: 'show_rows',
      group: 'View',
      label: () => 'Show the rows',
      keywords: 'preview table data grid',
      shortcuts: ['alt+1'],
      inEditor: true,
      unavailable: whyNoDocument,
      run: () => workbench.show('rows'),
    },
    {
      id: 'show_json',
      group: 'View',
      label: () => 'Show the JSON',
      keywords: 'code text editor source',
      shortcuts: ['alt+2'],
      inEditor: true,
      unavailable: whyNoDocument,
      run: () => workbench.show('json'),
    },
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
