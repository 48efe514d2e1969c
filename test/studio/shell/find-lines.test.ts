import { describe, expect, it } from 'vitest';
import { findLines } from '../../../src/studio/features/shell/find-lines.ts';

const lines = [
  { label: 'Delete column age', keywords: 'remove' },
  { label: 'Make age: Bell curve', description: 'Around which value?', keywords: 'numbers normal' },
  { label: 'Make age: A list', description: 'Which values?', keywords: 'category' },
  { label: 'age_group', description: 'Table', keywords: ['go to'] },
  { label: 'age', description: 'Table', keywords: 'go to' },
];
const labels = (query: string) => findLines(query, lines).map(({ label }) => label);

describe('what the palette finds', () => {
  it('answers to title, question and kind word, in any order of words', () => {
    expect(labels('bell')).toEqual(['Make age: Bell curve']);
    expect(labels('normal age')).toEqual(['Make age: Bell curve']);
    expect(labels('around which')).toEqual(['Make age: Bell curve']);
    expect(labels('which age make')).toEqual(['Make age: Bell curve', 'Make age: A list']);
  });

  it('puts what is called so first, then what begins so, then what has the word', () => {
    expect(labels('age').slice(0, 3)).toEqual(['age', 'age_group', 'Delete column age']);
    expect(labels('table')).toEqual(['age_group', 'age']);
  });

  it('is everything in its order where nothing is asked for, and nothing where no line has the words', () => {
    expect(labels('  ')).toEqual(lines.map(({ label }) => label));
    expect(labels('age zebra')).toEqual([]);
  });
});
