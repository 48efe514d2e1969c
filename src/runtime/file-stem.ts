const MOST_CHARACTERS = 60;

/** A name that every file system takes, from what a person called it. */
export function fileStem(name: string): string {
  const stem = [
    ...name
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
  ]
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/^-+|-+$/g, '');
  return stem === '' ? 'document' : stem;
}
