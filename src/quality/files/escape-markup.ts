const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const REPLACEMENT = '\ufffd';

/** A text as it may stand in HTML and XML, inside and outside of quotes; what XML forbids becomes U+FFFD. */
export function escapeMarkup(text: string): string {
  return Array.from(text, (sign) => (isAllowed(sign.codePointAt(0) ?? 0) ? (NAMES[sign] ?? sign) : REPLACEMENT)).join(
    '',
  );
}

/** Char of XML 1.0, fifth edition. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}
