import type { Diagnostic } from '../schema/diagnostic.ts';

/** A finding as one line: where, what, and what to do; a warning says that it is one. */
export function findingLine({ path, severity, message, hint }: Diagnostic): string {
  const where = path === '' ? 'document' : path;
  const weight = severity === 'error' ? '' : `${severity}: `;
  return `${where}: ${weight}${message} ${hint}`.replaceAll(/\s+/g, ' ').trimEnd();
}
