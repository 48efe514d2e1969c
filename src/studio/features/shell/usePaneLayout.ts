import { useMediaQuery } from '@mantine/hooks';

/** Below this width one pane is shown at a time. */
const NARROW = '(max-width: 767px)';

/** Below this width the model and the inspector lie over the stage. */
const TIGHT = '(max-width: 1099px)';

/** One pane at a time, the stage with sheets over it, or three panes side by side. */
export type PaneLayout = 'single' | 'sheets' | 'side_by_side';

/** How the width of the page lays the panes out. */
export function usePaneLayout(): PaneLayout {
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const isTight = useMediaQuery(TIGHT, undefined, { getInitialValueInEffect: false });
  return isNarrow ? 'single' : isTight ? 'sheets' : 'side_by_side';
}
