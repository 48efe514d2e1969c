import { create } from 'zustand';

/** The run whose report the view of reports shows; the sample's where there is none. A part of the address. */
export const useShownRun = create<{ readonly id: string | undefined }>(() => ({ id: undefined }));
