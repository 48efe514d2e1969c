import { create } from 'zustand';

/** The item of the diagram that is in the tab order; view state of this tab. */
export const useDiagramFocus = create<{ readonly activeId: string | undefined }>(() => ({ activeId: undefined }));

/** Makes an item the one that Tab leads to. */
export function setActiveItem(activeId: string | undefined): void {
  useDiagramFocus.setState({ activeId });
}
