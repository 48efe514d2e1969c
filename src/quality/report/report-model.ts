import { COLUMN_TYPES } from '../../schema/column-type.ts';
import { z } from '../../schema/zod.ts';
import { CHECK_KINDS, type CheckKind, type QualityCheck } from './quality-check.ts';
import type {
  ColumnReport,
  PairReport,
  PairsReport,
  QualityReport,
  RelationReport,
  TableReport,
} from './quality-report.ts';

const text = (description: string) => z.string().meta({ description });
const count = (description: string) => z.int().min(0).meta({ description });
const number = (description: string) => z.number().meta({ description });
const share = (description: string) => z.number().min(0).max(1).meta({ description });
const counts = (description: string) => z.array(z.number().min(0)).meta({ description });
const texts = (description: string) => z.array(z.string()).meta({ description });

// The keys of a record of every kind there is.
const kinds = Object.keys(CHECK_KINDS) as [CheckKind, ...CheckKind[]];

const check: z.ZodType<QualityCheck> = z.strictObject({
  id: text('The same for the same question in every report of a document: kind, table and columns.'),
  family: z.enum(['gate', 'fit', 'coherence']).meta({
    description:
      'A gate holds for every row or it is broken; a fit compares the data with the law the document declares; coherence compares columns that belong together.',
  }),
  kind: z.enum(kinds).meta({ description: 'Which question is asked.' }),
  table: text('The table it is about.'),
  columns: texts('The columns it is about; none where it is about the rows.'),
  title: text('The promise, as a person would say it.'),
  verdict: z.enum(['pass', 'warn', 'fail', 'none']).meta({
    description:
      'warn: more than four standard errors from the document, fail: more than five, and an effect that matters; none: not tested.',
  }),
  coverage: z.enum(['proven', 'tested', 'uncovered']).meta({
    description:
      'tested: looked at in the rows; proven: no row can break it, by the way it is made; uncovered: nobody knows.',
  }),
  how: text('How it was computed, or why it was not, in words.'),
  rows: count('Rows, cells or parents that were looked at.'),
  value: number('What was found, in the unit.').exactOptional(),
  expected: number('What the document promises, in the same unit.').exactOptional(),
  unit: z
    .enum(['rows', 'share', 'mean', 'distance', 'correlation'])
    .meta({
      description:
        'What value and expectation are: rows that break a gate, a share, a mean, a distance of laws, a correlation of columns.',
    })
    .exactOptional(),
  interval: z
    .strictObject({ low: number('From here.'), high: number('To here.') })
    .meta({ description: 'Where the value lies with 99 % confidence; it never decides.' })
    .exactOptional(),
  effectSize: number('How far value and expectation are apart, as a share.').exactOptional(),
  standardErrors: number('How many standard errors they are apart.').exactOptional(),
  chance: share(
    'Of a fit whose rows are independent: the chance of data as far from the law as these, or farther, where they follow it.',
  ).exactOptional(),
  score: share('What this check gives to the score; absent where it is no part of it.').exactOptional(),
  weight: number('What it counts in the score beside others; 1 where it is absent.').exactOptional(),
  limits: z
    .strictObject({ warn: share('It warns beyond.'), fail: share('It fails beyond.') })
    .meta({ description: 'The effects that matter, where the document says so; else 1 %.' })
    .exactOptional(),
  example: count('A row that breaks a gate: its place in the file of the table, from 0.').exactOptional(),
  where: text('Where that row stands in the files that were read: orders.csv:18.').exactOptional(),
  path: text('Where in the document it is declared: a JSON pointer.'),
});

const times = {
  hours: counts('Rows by hour of the day.'),
  weekdays: counts('Rows by weekday, from Monday.'),
  months: counts('Rows by month, from January.'),
};

const column: z.ZodType<ColumnReport> = z.strictObject({
  name: text('The name of the column.'),
  type: z.enum(COLUMN_TYPES).meta({ description: 'Its type.' }),
  rows: count('Rows that were looked at.'),
  nulls: count('Empty cells among them.'),
  distinct: z
    .strictObject({
      count: count('How many different values.'),
      by: z.enum(['exact', 'estimate', 'proven']).meta({
        description: 'exact: counted; estimate: a HyperLogLog, right to 1.6 %; proven: by the way they are made.',
      }),
    })
    .exactOptional(),
  numbers: z
    .strictObject({
      min: number('The least value, in the units a person reads; times in milliseconds.'),
      max: number('The greatest.'),
      mean: number('The mean.'),
      sd: number('The standard deviation.'),
      lawMean: number('The mean of the law.').exactOptional(),
      lawSd: number('Its standard deviation.').exactOptional(),
      quantiles: z.array(z.strictObject({ at: share('The share below.'), value: number('The quantile.') })),
    })
    .exactOptional(),
  texts: z
    .strictObject({
      shortest: count('The shortest text, in bytes of UTF-8.'),
      longest: count('The longest.'),
      meanLength: number('Their mean length.'),
    })
    .exactOptional(),
  signs: z
    .strictObject({
      rows: count('Texts that were looked at.'),
      empty: count('Texts without any sign.'),
      letters: count('Texts that hold a letter from A to Z.'),
      digits: count('Texts that hold a digit.'),
      spaces: count('Texts that hold a space.'),
      marks: count('Texts that hold any other sign of ASCII.'),
      beyondAscii: count('Texts that hold a sign beyond ASCII.'),
    })
    .exactOptional(),
  histogram: z
    .strictObject({
      axis: z.enum(['number', 'time', 'time_of_day']).meta({ description: 'What the edges are.' }),
      edges: z.array(z.number()).meta({ description: 'One more than there are bars.' }),
      counts: counts('Rows of each bar.'),
      below: count('Rows below the first edge.'),
      above: count('Rows above the last.'),
      expected: counts('What the law expects of each bar.').exactOptional(),
    })
    .exactOptional(),
  top: z
    .array(
      z.strictObject({
        value: text('The value.'),
        rows: count('Its rows.'),
        expected: number('What the law expects.').exactOptional(),
      }),
    )
    .meta({ description: 'The most frequent values, the most frequent one first.' })
    .exactOptional(),
  times: z
    .strictObject({
      ...times,
      expected: z.strictObject(times).meta({ description: 'What the law expects.' }).exactOptional(),
    })
    .exactOptional(),
});

const relation: z.ZodType<RelationReport> = z.strictObject({
  columns: texts('The columns that hold the key.'),
  target: text('The table it leads to.'),
  fanOut: z
    .strictObject({
      parents: count('Rows of the other table.'),
      children: count('Rows that belong to them.'),
      childless: count('Rows of the other table without any.'),
      most: count('The most that one has.'),
      counts: counts(
        'Rows of the other table by their number of these; the last entry holds all that have as many or more.',
      ),
      expected: counts('What their laws expect.').exactOptional(),
    })
    .exactOptional(),
});

const verdictOfPair: z.ZodType<PairReport['verdict']> = z.enum(['pass', 'warn', 'fail', 'none']).meta({
  description: 'Of a pair that nothing ties; none: it is tied, or rows are too few to tell.',
});

const pair: z.ZodType<PairReport> = z.strictObject({
  columns: z.tuple([z.string(), z.string()]).meta({ description: 'The two columns.' }),
  by: z.enum(['ranks', 'classes']).meta({
    description:
      "ranks: Spearman's correlation with mid-ranks; classes: Cramér's V without its bias, numbers by the quarters of their ranks.",
  }),
  rows: count('Rows in which both have a value.'),
  value: number('From -1 to 1 by ranks, from 0 to 1 by classes.'),
  linear: number("Pearson's correlation of the values themselves.").exactOptional(),
  tie: z.enum(['none', 'derived', 'shared', 'rows']).meta({
    description:
      'What ties them by declaration. none: nothing, they are held against independence; derived: one is made from the other; shared: both rest on a third thing; rows: rows of neither are independent of each other.',
  }),
  chance: share('Where nothing ties them: the chance of values as far from independence, or farther.').exactOptional(),
  standardErrors: number('How many standard errors that is.').exactOptional(),
  verdict: verdictOfPair,
  cells: z
    .strictObject({
      rows: texts('The classes of the first column.'),
      columns: texts('The classes of the second.'),
      counts: z.array(counts('Rows of the class, by the classes of the second column.')),
    })
    .meta({ description: 'By classes: the rows of each pair of those.' })
    .exactOptional(),
});

const pairs: z.ZodType<PairsReport> = z.strictObject({
  rows: count('Rows that were compared, evenly spread.'),
  ofRows: count('Rows they are of.'),
  columns: texts('Numbers, times and columns of few values, in the order of the table: at most 12.'),
  left: count('How many more of those there are.'),
  pairs: z.array(pair).meta({ description: 'Those of which both hold more than one value.' }),
});

const table: z.ZodType<TableReport> = z.strictObject({
  name: text('The name of the table.'),
  rows: count('Rows that were looked at.'),
  ofRows: count('Rows there are.'),
  columns: z.array(column),
  relations: z.array(relation),
  pairs: pairs.meta({ description: 'How its columns go together.' }).exactOptional(),
});

/** The zod model of a report as a file of JSON: the single definition of what is in one. */
export const reportModel: z.ZodType<QualityReport> = z
  .strictObject({
    report: z.literal(1).meta({ description: 'The version of reports: 1.' }),
    document: z
      .strictObject({
        name: text('What the document is called.'),
        hash: text('SHA-256, hexadecimal, of the document without its view.'),
        seed: count('Its seed.'),
        scale: number('The scale of the run.'),
        engineVersion: text('The version of the engine.'),
        tables: count('How many tables it has.'),
        columns: count('How many columns.'),
        relations: count('How many relations.'),
        startMs: number('The first moment, in milliseconds since 1970.'),
        endMs: number('The moment behind the last.'),
      })
      .meta({ description: 'Whose data they are.' }),
    scope: z.enum(['sample', 'all', 'blocks']).meta({
      description: 'A sample of whole families, every row, or one block of 4096 rows in eight.',
    }),
    source: z.literal('files').meta({ description: 'There where rows were read from files.' }).exactOptional(),
    rows: count('Rows that were looked at, of all tables.'),
    score: z
      .strictObject({
        value: number('From 0 to 100; absent where nothing was tested.').optional(),
        soft: number('The mean of the scores of the soft checks, times 100, before caps.').optional(),
        softChecks: count('How many those are.'),
        cap: z.strictObject({ at: number('What the score cannot pass.'), because: text('Why.') }).exactOptional(),
        passed: count('Checks that passed.'),
        warned: count('Checks that warn.'),
        failed: count('Checks that fail.'),
        how: text('The algebra in a sentence.'),
      })
      .meta({ description: 'How good the data are, and how that came about.' }) as z.ZodType<QualityReport['score']>,
    coverage: z
      .strictObject({
        value: share('(proven + tested) / all.'),
        proven: count('Promises that are proven.'),
        tested: count('Promises that were tested.'),
        uncovered: count('Promises nobody knows of: never counted as kept.'),
      })
      .meta({ description: 'How many of the promises are known to be kept or not.' }),
    tables: z.array(table),
    checks: z.array(check).meta({ description: 'In the order of the document: table by table.' }),
  })
  .meta({
    title: 'Semblance quality report',
    description: 'What data are, whether they hold together and follow the laws of their document.',
  });
