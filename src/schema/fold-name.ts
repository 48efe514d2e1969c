const upperA = 65;
const upperZ = 90;
const caseDistance = 32;

/** A name without what people get wrong first: ASCII capitals become small, underscores, hyphens and spaces go. */
export function foldName(name: string): string {
  let folded = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const character = name.charAt(i);
    if (character === '_' || character === '-' || character === ' ') continue;
    folded += code >= upperA && code <= upperZ ? String.fromCharCode(code + caseDistance) : character;
  }
  return folded;
}
