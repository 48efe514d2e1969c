import { buildLineIndex } from '../../../schema/text/line-column.ts';
import type { PlacedDiagnostic } from './place-diagnostics.ts';

/** A marker of the editor; lines and columns count from 1. */
export interface Marker {
  readonly severity: number;
  readonly message: string;
  readonly code: string;
  readonly source: string;
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

/** Monaco's numbers for how much a marker weighs. */
const severities = { error: 8, warning: 4, info: 2 } as const;

/** Placed findings as markers of the editor, each with what is wrong and what to do. */
export function toMarkers(placed: readonly PlacedDiagnostic[], text: string): Marker[] {
  const place = buildLineIndex(text);
  return placed.map(({ diagnostic, range }) => {
    const start = place(range.start);
    const end = place(range.end);
    return {
      severity: severities[diagnostic.severity],
      message: diagnostic.hint === '' ? diagnostic.message : `${diagnostic.message}\n${diagnostic.hint}`,
      code: diagnostic.code,
      source: 'Semblance',
      startLineNumber: start.line,
      startColumn: start.column,
      endLineNumber: end.line,
      endColumn: end.column,
    };
  });
}
