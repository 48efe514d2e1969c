import type { Findings, Measure, Surroundings } from '../measures/measure.ts';
import type { DocumentWatch, TableTally } from './document-watch.ts';
import type { QualityCheck } from './quality-check.ts';

type Watched = Pick<DocumentWatch, 'plan' | 'measures'>;

/**
 * Asks measures what they have found in the tallies as they stand. Of a table that is not whole yet, gates alone are judged:
 * its rows so far are no sample of it, as they may be the oldest. What is found of whole tables is kept.
 */
export class Finder {
  readonly #watch: Watched;
  readonly #tallies: ReadonlyMap<string, TableTally>;
  readonly #isWhole: (table: string) => boolean;
  readonly #surroundings: Surroundings;
  readonly #settled = new Map<Measure, Findings>();

  constructor(
    watch: Watched,
    tallies: ReadonlyMap<string, TableTally>,
    isWhole: (table: string) => boolean = () => true,
  ) {
    this.#watch = watch;
    this.#tallies = tallies;
    this.#isWhole = isWhole;
    this.#surroundings = {
      scope: watch.plan.scope,
      tallyOf: (table, name) => {
        const index = watch.measures(table).findIndex((measure) => measure.name === name);
        return isWhole(table) ? tallies.get(table)?.[index] : undefined;
      },
    };
  }

  /** What the measures of a table have found, one after the other; none where no row of it was looked at. */
  find(table: string): readonly Findings[] {
    return this.#watch.measures(table).flatMap((measure, i) => this.#found(table, measure, i) ?? []);
  }

  /** Asks all measures of a table one at a time, so that others get a turn in between; `find` has them at once then. */
  *settle(table: string): Generator<undefined, void> {
    for (const [i, measure] of this.#watch.measures(table).entries()) {
      this.#found(table, measure, i);
      yield;
    }
  }

  /** The checks that are settled or broken by now, and cost little to know: of whole tables all, of others the gates that fail. */
  soFar(table: string): readonly QualityCheck[] {
    const isWhole = this.#isWhole(table);
    return this.#watch.measures(table).flatMap((measure, i) => {
      const isSettled = isWhole && (measure.looksInto === undefined || this.#isWhole(measure.looksInto));
      if (!isSettled && measure.isCostly === true) return [];
      const { checks = [] } = this.#found(table, measure, i) ?? {};
      return isSettled ? checks : checks.filter(({ family, verdict }) => family === 'gate' && verdict === 'fail');
    });
  }

  #found(table: string, measure: Measure, index: number): Findings | undefined {
    const kept = this.#settled.get(measure);
    const tally = this.#tallies.get(table)?.[index];
    if (kept !== undefined || tally === undefined) return kept;
    const found = measure.find(tally, this.#surroundings);
    if (!this.#isWhole(table)) {
      const { pairs: _pairs, ...rest } = found;
      return { ...rest, ...(found.checks && { checks: found.checks.map(ofPart) }) };
    }
    if (measure.looksInto === undefined || this.#isWhole(measure.looksInto)) this.#settled.set(measure, found);
    return found;
  }
}

/** A check of a table of which rows are missing: only a gate can be judged by some of them. */
function ofPart({ id, family, kind, table, columns, title, path, ...answer }: QualityCheck): QualityCheck {
  const about = { id, family, kind, table, columns, title, path };
  if (family === 'gate' || answer.coverage !== 'tested') return { ...about, ...answer };
  const how = 'The run ended before its last row: those that were made are no sample of all.';
  return { ...about, verdict: 'none', coverage: 'uncovered', rows: 0, how };
}
