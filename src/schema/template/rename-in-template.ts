import { templateParts } from './template-parts.ts';

/** The template with every reference in braces replaced by what `rename` makes of it, all else kept to the byte. */
export function mapTemplateNames(template: string, rename: (name: string) => string): string {
  let result = '';
  let copied = 0;
  for (const part of templateParts(template)) {
    if (part.kind !== 'reference') continue;
    result += template.slice(copied, part.start) + rename(part.name);
    copied = part.end;
  }
  return result + template.slice(copied);
}
