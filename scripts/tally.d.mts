export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export function total(counts: readonly Counts[]): Counts;
export function closingLine(counts: Counts): string;
export function countOfCheck(isGood: boolean): Counts;
export function countOfReport(
  path: string,
  readCounts: (report: never) => Counts,
  runnerSucceeded: boolean,
): Counts & { readonly problem?: string };
export function vitestCounts(report: unknown): Counts;
export function playwrightCounts(report: unknown): Counts;

export interface JourneySuite {
  readonly specs?: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly JourneySuite[];
}

export function repeatedJourneys(report: JourneySuite): string[];
