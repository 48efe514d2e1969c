import { problemText } from '../../state/problem-counts.ts';
import { counted } from '../../ui/format.ts';
import type { OutlineItem } from './outline-item.ts';

/** A line of the outline in words, for whoever does not see its icons. */
export function itemWords(item: OutlineItem): string {
  const problems = problemText(item.problems);
  return [item.label, ...ownWords(item), ...(problems === undefined ? [] : [problems])].join(', ');
}

function ownWords(item: OutlineItem): readonly string[] {
  switch (item.kind) {
    case 'table':
      return ['table', ...(item.rows === undefined ? [] : [counted(item.rows, 'row')])];
    case 'column':
      return [
        item.type,
        ...(item.isKey ? ['key'] : []),
        ...(item.target === undefined ? [] : [`points at ${item.target}`]),
        ...(item.isHidden ? ['hidden'] : []),
      ];
    case 'relation':
      return item.columns.length === 0 || (item.relation === 'key' && item.columns.length === 1)
        ? []
        : [`through ${item.columns.join(' and ')}`];
  }
}
