import type { QualityReport } from '../../runtime/protocol.ts';
import { counted, formatBytes } from '../ui/format.ts';
import { percentDown } from '../ui/percent-down.ts';
import { compareDocuments, type FieldDifference } from './compare-documents.ts';
import { type CheckDifference, compareChecks } from './compare-reports.ts';
import { scoreText } from './quality-words.ts';
import { bytesOf, type RunRecord, rowsOf } from './run-record.ts';

/** A figure of two runs, side by side. */
export interface ComparedFigure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A file of two runs: its content hash in each; undefined where one did not write it. */
export interface ComparedFile {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What two runs have in common, and in what they differ. */
export interface RunComparison {
  /** What was set: seed, scale, format and the like; those that differ. */
  readonly settings: readonly ComparedFigure[];
  readonly document: readonly FieldDifference[];
  /** Rows of the tables whose rows differ, and all rows. */
  readonly rows: readonly ComparedFigure[];
  readonly quality: readonly ComparedFigure[];
  /** The most important first; undefined where a report is missing. */
  readonly checks: readonly CheckDifference[] | undefined;
  readonly files: readonly ComparedFile[];
}

/** A run and its report, if it has one. */
export interface JudgedRun {
  readonly run: RunRecord;
  readonly report: QualityReport | undefined;
}

/** Holds two runs against each other. */
export function compareRuns(before: JudgedRun, after: JudgedRun): RunComparison {
  const [one, other] = [before.run, after.run];
  return {
    settings: differing(settingsOf(one), settingsOf(other)),
    document: compareDocuments(unseeded(one), unseeded(other)),
    rows: [
      ...differing(tableRows(one), tableRows(other)),
      { label: 'All rows', before: counted(rowsOf(one), 'row'), after: counted(rowsOf(other), 'row') },
      { label: 'Bytes', before: formatBytes(bytesOf(one)), after: formatBytes(bytesOf(other)) },
    ],
    quality: joined(qualityOf(one), qualityOf(other)),
    checks: before.report && after.report && compareChecks(before.report.checks, after.report.checks),
    files: [...new Set([...one.files, ...other.files].map(({ name }) => name))].map((name) => ({
      name,
      before: one.files.find((file) => file.name === name)?.content_hash,
      after: other.files.find((file) => file.name === name)?.content_hash,
    })),
  };
}

type Figures = ReadonlyMap<string, string>;

/** The seed is told among the settings. */
function unseeded({ snapshot }: RunRecord): RunRecord['snapshot']['document'] {
  return { ...snapshot.document, seed: 0 };
}

function settingsOf({ snapshot: { document, settings, exported, engineVersion } }: RunRecord): Figures {
  const { format, options, flatten, gzip, tables } = exported;
  return new Map([
    ['Seed', String(document.seed)],
    ['Scale', `×${settings.scale}`],
    ...Object.entries(settings.rows ?? {}).map(([table, rows]) => [`Rows asked of ${table}`, String(rows)] as const),
    ['Format', format],
    ...(format === 'csv' ? optionsOf('CSV', options.csv) : []),
    ...(format === 'json' ? optionsOf('JSON', options.json) : []),
    ['Flattened', flatten ? 'yes' : 'no'],
    ['Compressed', gzip ? 'yes' : 'no'],
    ['Tables', tables === undefined ? 'all' : tables.join(', ')],
    ['Engine', `version ${engineVersion}`],
  ]);
}

function optionsOf(format: string, options: object): readonly (readonly [string, string])[] {
  return Object.entries(options).map(([name, value]) => [`${format} ${name}`, JSON.stringify(value)] as const);
}

function tableRows({ snapshot: { tables } }: RunRecord): Figures {
  return new Map(tables.map(({ name, rows }) => [name, counted(rows, 'row')]));
}

function qualityOf({ quality, seconds }: RunRecord): Figures {
  return new Map([
    ['Quality', quality?.score === undefined ? NONE : `${scoreText(quality.score)} of 100`],
    ['Coverage', quality === undefined ? NONE : percentDown(quality.coverage)],
    ['Failed checks', quality === undefined ? NONE : String(quality.failed)],
    ['Warnings', quality === undefined ? NONE : String(quality.warned)],
    ['Time', `${seconds.toFixed(1)}\u202fs`],
  ]);
}

const NONE = '–';

function joined(before: Figures, after: Figures): readonly ComparedFigure[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((label) => ({
    label,
    before: before.get(label) ?? NONE,
    after: after.get(label) ?? NONE,
  }));
}

function differing(before: Figures, after: Figures): readonly ComparedFigure[] {
  return joined(before, after).filter((figure) => figure.before !== figure.after);
}
