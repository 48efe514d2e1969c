/** Whether the gallery of kinds is open, and who decides it. */
export interface Gallery {
  readonly opened: boolean;
  readonly onOpenedChange: (opened: boolean) => void;
}
