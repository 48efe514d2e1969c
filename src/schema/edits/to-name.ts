import { LONGEST_NAME } from './is-name.ts';

/**
 * A name made of any text: what cannot stand in a name becomes one underscore, a leading digit gets one in front.
 *
 * A name stays as it is; a text without a single letter or digit becomes `unnamed`.
 */
export function toName(text: string): string {
  const words = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_NAME);
  if (/^[A-Za-z_]/.test(text) && words === text) return text;
  const trimmed = words.replace(/^_+|_+$/g, '');
  if (trimmed === '') return 'unnamed';
  return (/^[0-9]/.test(trimmed) ? `_${trimmed}` : trimmed).slice(0, LONGEST_NAME);
}
