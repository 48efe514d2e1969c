import { VIEWS, type View } from '../state/workbench-state.ts';

/** The steps of the wizard, in their order. */
export const WIZARD_STEPS = ['purpose', 'tables', 'relations', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** A place of the studio that has an address. */
export type Place =
  | { readonly kind: 'start' }
  | { readonly kind: 'wizard'; readonly step: WizardStep }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly view: View;
      readonly table?: string;
      readonly column?: string;
      /** A row of the table, by its place in the file, from 0. */
      readonly row?: number;
      /** In the view of reports: the run whose report is shown; the sample's where left out. */
      readonly run?: string;
    };

/**
 * Reads `#/d/<id>/<view>/<table>/<column>?row=<n>&run=<id>`, rows counted from 1, runs in the view of reports, and
 * `#/wizard/<step>`; everything else is the start page.
 */
export function parsePlace(hash: string): Place {
  const [path = '', query] = hash.replace(/^#?\/?/, '').split('?');
  const [root, id, view, table, column] = path.split('/').map(decodePart);
  const row = Number(/(?:^|&)row=(\d{1,15})(?:&|$)/.exec(query ?? '')?.[1] ?? 0);
  const run = view === 'report' ? /(?:^|&)run=([^&]+)/.exec(query ?? '')?.[1] : undefined;
  if (root === 'wizard') return { kind: 'wizard', step: WIZARD_STEPS.find((each) => each === id) ?? 'purpose' };
  if (root !== 'd' || !id) return { kind: 'start' };
  return {
    kind: 'document',
    id,
    view: VIEWS.find((each) => each === view) ?? 'rows',
    ...(table ? { table } : {}),
    ...(table && column ? { column } : {}),
    ...(table && row > 0 ? { row: row - 1 } : {}),
    ...(run ? { run: decodePart(run) } : {}),
  };
}

/** The address of a place, with its leading `#`. */
export function formatPlace(place: Place): string {
  if (place.kind === 'start') return '#/';
  if (place.kind === 'wizard') return place.step === 'purpose' ? '#/wizard' : `#/wizard/${place.step}`;
  const parts = [place.id, place.view, place.table, place.table && place.column].filter((part) => part !== undefined);
  const asked = [
    ...(place.table === undefined || place.row === undefined ? [] : [`row=${place.row + 1}`]),
    ...(place.view !== 'report' || place.run === undefined ? [] : [`run=${encodeURIComponent(place.run)}`]),
  ];
  return `#/d/${parts.map(encodeURIComponent).join('/')}${asked.length === 0 ? '' : `?${asked.join('&')}`}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
