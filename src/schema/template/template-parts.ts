/** A piece of a template: text as it is, a reference in braces, or a brace that does not stand right. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'reference';
      /** The dotted reference, blanks around it left out. */
      readonly name: string;
      /** The UTF-16 offsets of the name in the template. */
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'problem'; readonly message: string; readonly start: number; readonly end: number };

/**
 * The pieces of a template such as `{first_name}.{last_name}@example.org`, from the left.
 *
 * `{{` and `}}` stand for braces themselves; a closing brace on its own is a text. Never throws.
 */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let text = '';
  let at = 0;
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  while (at < template.length) {
    const sign = template.charAt(at);
    const isBrace = sign === '{' || sign === '}';
    if (!isBrace || template.charAt(at + 1) === sign || sign === '}') {
      text += sign;
      at += isBrace && template.charAt(at + 1) === sign ? 2 : 1;
      continue;
    }
    flush();
    const close = template.indexOf('}', at);
    const next = template.indexOf('{', at + 1);
    if (close < 0 || (next >= 0 && next < close)) {
      const message = 'A brace is opened and never closed; write {{ for a brace itself.';
      parts.push({ kind: 'problem', message, start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const inside = template.slice(at + 1, close);
    const name = inside.trim();
    const start = at + 1 + inside.indexOf(name);
    parts.push(
      name === ''
        ? { kind: 'problem', message: 'There is no column between the braces.', start: at, end: close + 1 }
        : { kind: 'reference', name, start, end: start + name.length },
    );
    at = close + 1;
  }
  flush();
  return parts;
}
