import type { SentencePart } from '../../../src/studio/sentences/sentence-part.ts';

/** A sentence as a person reads it, its gaps in brackets; options are left out. */
export function sentenceText(parts: readonly SentencePart[] = []): string {
  return parts
    .flatMap((part) => {
      switch (part.kind) {
        case 'words':
          return [part.text];
        case 'number':
          return [`[${part.value ?? part.whenOpen}]`];
        case 'choice':
          return [`[${part.choices.find(({ value }) => value === part.value)?.text}]`];
        case 'option':
          return [];
      }
    })
    .join(' ')
    .replace(/ ([,;.])/g, '$1');
}
