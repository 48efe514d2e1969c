import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import type { Diagnostic, Fix } from '../../../schema/diagnostic.ts';

/** The repairs of what the document says where a check is declared: of findings at its column, or at the part of its table. */
export function checkFixes(
  { path }: Pick<QualityCheck, 'path'>,
  findings: readonly Pick<Diagnostic, 'path' | 'fix'>[],
): readonly Fix[] {
  const place = /^\/tables\/\d+(\/columns\/\d+|\/rows|\/key)?/.exec(path)?.[0];
  if (place === undefined) return [];
  return findings.flatMap(({ path: found, fix }) => {
    const isThere = found === place || found.startsWith(`${place}/`);
    return isThere && fix !== undefined ? [fix] : [];
  });
}
