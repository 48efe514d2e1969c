/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML from a template: texts and numbers put into it are escaped, HTML and lists of HTML are not. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number)[]
): Html {
  const parts = strings.map((text, i) => text + written(values[i] ?? ''));
  return { html: parts.join('') };
}

/** HTML that is put together by other means, unchanged. */
export function joined(parts: readonly Html[], separator: string): Html {
  return { html: parts.map((part) => part.html).join(separator) };
}

function written(value: Html | readonly Html[] | string | number): string {
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
  }
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
}
