/** The keys of the structural actions on a line of the outline: the same for tables, columns and relations. */
export const LINE_SHORTCUTS = {
  add: ['alt+n', 'Insert'],
  rename: ['F2'],
  changeKind: ['alt+k'],
  duplicate: ['mod+d'],
  moveUp: ['alt+ArrowUp'],
  moveDown: ['alt+ArrowDown'],
  delete: ['Delete', 'mod+Backspace'],
} as const;
