import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTemplateNames } from '../../../src/schema/template/rename-in-template.ts';
import { templateParts } from '../../../src/schema/template/template-parts.ts';

const names = (template: string) =>
  templateParts(template).flatMap((part) => (part.kind === 'reference' ? [part.name] : []));
const texts = (template: string) =>
  templateParts(template).flatMap((part) => (part.kind === 'text' ? [part.text] : []));
const problems = (template: string) =>
  templateParts(template).flatMap((part) => (part.kind === 'problem' ? [part.start] : []));

describe('templateParts', () => {
  it('tells references from the text around them', () => {
    expect(templateParts('{first}.{ customer.last }@x')).toEqual([
      { kind: 'reference', name: 'first', start: 1, end: 6 },
      { kind: 'text', text: '.' },
      { kind: 'reference', name: 'customer.last', start: 10, end: 23 },
      { kind: 'text', text: '@x' },
    ]);
  });

  it('reads doubled braces as braces', () => {
    expect(texts('{{a}} }x{{')).toEqual(['{a} }x{']);
    expect(names('{{{a}}}')).toEqual(['a']);
    expect(texts('{{{a}}}')).toEqual(['{', '}']);
  });

  it('says where a brace does not stand right, and reads on', () => {
    expect(problems('ab{c')).toEqual([2]);
    expect(problems('{}x{ }')).toEqual([0, 3]);
    expect(problems('{a{b}')).toEqual([0]);
    expect(names('{a{b}')).toEqual(['b']);
  });

  it('reads any text, and changes nothing where nothing is renamed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '.', ' ', 'é') }), (template) => {
        expect(mapTemplateNames(template, (name) => name)).toBe(template);
        expect(mapTemplateNames(template, (name) => name + name).length).toBe(
          template.length + names(template).join('').length,
        );
      }),
      { seed: 42 },
    );
  });
});
