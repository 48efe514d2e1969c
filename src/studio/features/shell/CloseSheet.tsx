import { CloseButton } from '@mantine/core';
import { closeSheet } from './close-sheet.ts';
import { usePaneLayout } from './usePaneLayout.ts';

/** Closes a pane that lies over the stage; not there where it lies beside it. */
export function CloseSheet({ pane }: { readonly pane: 'model' | 'inspector' }) {
  const layout = usePaneLayout();
  if (layout !== 'sheets') return null;
  return <CloseButton aria-label={`Close the ${pane}`} onClick={() => closeSheet(pane)} />;
}
