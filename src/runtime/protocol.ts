import type { Catalog } from '../engine/catalog.ts';
import type { Artifacts } from '../engine/plan/artifacts.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { Progress } from '../engine/plan/progress.ts';
import type { ColumnProfile } from '../quality/column-profile.ts';
import type { TableTally } from '../quality/report/document-watch.ts';
import type { QualityCheck } from '../quality/report/quality-check.ts';
import type { QualityReport } from '../quality/report/quality-report.ts';
import type { WatchPlan } from '../quality/report/watch-plan.ts';
import type { ColumnType } from '../schema/column-type.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import type { JsonValue } from '../schema/json-value.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportSettings } from './export-settings.ts';

/** What belongs to a run rather than to the document, yet decides what is generated (R56). */
export interface RunSettings {
  /** Multiplies the rows of every table that is not fixed; above 0. */
  readonly scale: number;
  /** Rows of single tables by their names, instead of what document and scale say; only for tables that state a number. */
  readonly rows?: Readonly<Record<string, number>>;
}

/** A document as text (file, editor) or as an already parsed value (form, storage). */
export type DocumentSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: JsonValue | SemblanceDocument };

/** The outcome of reading a document through its three levels: text parses, structure holds, it compiles. */
export interface OpenResult {
  /** Present when the structure holds; unknown keys are kept in it and reported. */
  readonly document?: SemblanceDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** Present when there is no error left and everything before the first row is done. */
  readonly plan?: PlanSummary;
  /** Where the text stopped being JSON, as offsets. */
  readonly syntaxRange?: { readonly start: number; readonly end: number };
}

export interface PlanSummary {
  /** Names this plan in later requests to the same worker. */
  readonly id: number;
  /** SHA-256, hexadecimal, of the document without its view. */
  readonly documentHash: string;
  readonly engineVersion: string;
  readonly tables: readonly TableSummary[];
}

export interface TableSummary {
  readonly name: string;
  /** The name its randomness is keyed by. */
  readonly key: string;
  readonly rows: number;
  /** Changes when the number or the identity of the rows can change. */
  readonly rowsFingerprint: string;
  /** The column that says when a row came to be. */
  readonly time?: string;
  readonly columns: readonly ColumnSummary[];
}

export interface ColumnSummary {
  readonly name: string;
  readonly key: string;
  readonly type: ColumnType;
  readonly hidden: boolean;
  readonly isKey: boolean;
  /** The table this column points at, when it is a foreign key. */
  readonly target?: string;
  /** For a foreign key that picks its row: by what, in words, and the bytes it keeps for that in every worker. */
  readonly picks?: { readonly by: string; readonly bytes: number };
  /** Changes when a value of an unchanged row can change. */
  readonly fingerprint: string;
}

export interface RowsRequest {
  readonly planId: number;
  readonly table: string;
  readonly from: number;
  readonly count: number;
}

/** Cells as the exported file writes them, column by column, hidden columns left out; null is an empty cell. */
export interface RowsPage {
  readonly table: string;
  readonly from: number;
  readonly columns: readonly { readonly name: string; readonly cells: readonly (string | null)[] }[];
}

/** What a cell of a foreign key points at. */
export interface FollowRequest {
  readonly planId: number;
  readonly table: string;
  /** The place of the row in its file, from 0. */
  readonly row: number;
  readonly column: string;
}

/** A row that another one points at: its place in its file, and its cells as the file writes them. */
export interface FollowedRow extends RowsPage {
  /** The columns of its key. */
  readonly key: readonly string[];
}

/** Rows as a text for the clipboard, with the names of their columns. */
export interface CopyRequest {
  readonly planId: number;
  readonly table: string;
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  readonly as: CopyFormat;
}

/** The ways rows are copied: for a spreadsheet, as a CSV file, as a JSON array of objects. */
export type CopyFormat = 'tsv' | 'csv' | 'json';

/** What is being done before the first row, and what can be shown meanwhile. */
export interface Preparing extends Progress {
  /** The tables whose rows need nothing of what is still being done. */
  readonly plan: PlanSummary;
}

/** What of a document is wanted before anything else. */
export interface WantedFirst {
  /** The table whose rows are; the widest one where left out. */
  readonly table?: string;
  /** The chart of one of its columns is too, with at most so many bins or bars. */
  readonly chart?: { readonly column: string; readonly bins: number };
}

/** What can be shown before everything is prepared. */
export interface EarlyRows {
  /** The plan to come, under the id that it will have, with this table alone. */
  readonly plan: PlanSummary;
  /** The first rows of the table. */
  readonly page: RowsPage;
  /** The chart that was wanted. */
  readonly chart?: { readonly profile: ColumnProfile; readonly bins: number };
}

export interface ProfileRequest {
  readonly planId: number;
  readonly table: string;
  /** All columns where left out. */
  readonly columns?: readonly string[];
  /** At most this many bins or bars a chart. */
  readonly bins: number;
}

export type { ColumnChart, ColumnProfile, HistogramAxis } from '../quality/column-profile.ts';

export type { QualityCheck } from '../quality/report/quality-check.ts';
export type { QualityReport } from '../quality/report/quality-report.ts';

export interface ExportPreviewRequest {
  readonly planId: number;
  readonly settings: ExportSettings;
  /** The table whose file is shown; that of the first file where it is left out or not written. */
  readonly table?: string;
}

/** What an export would write, before it runs. */
export interface ExportPreview {
  readonly files: readonly { readonly file: ExportFile; readonly size: SizeEstimate }[];
  /** The beginning of one of the files, byte for byte; as text, before it is compressed. */
  readonly sample: { readonly file: string; readonly text: string };
}

/** The bytes of a file: of all its rows, or reckoned from some of them. */
export interface SizeEstimate {
  readonly bytes: number;
  readonly isExact: boolean;
}

/** What the studio asks of the worker that keeps its document. */
export interface StudioApi {
  catalog(): Promise<Catalog>;
  open(source: DocumentSource, settings: RunSettings, wanted?: WantedFirst): Promise<OpenResult>;
  /**
   * Of the document that is being opened, the table that is wanted first, as soon as rows of it can be made; undefined when
   * the document is opened, or given up, before.
   */
  early(): Promise<EarlyRows | undefined>;
  /** Makes an `open` under way end without a plan; what it has counted by then is kept for the next. */
  drop(): Promise<void>;
  /** Whether a source holds a document, and which: what `open` does first, and no more. */
  read(source: DocumentSource): Promise<OpenResult>;
  rows(request: RowsRequest): Promise<RowsPage>;
  /** The row a foreign key points at; undefined where its cell is empty. */
  follow(request: FollowRequest): Promise<FollowedRow | undefined>;
  copy(request: CopyRequest): Promise<string>;
  /** How far the document that is being opened has come; undefined while none is. */
  preparing(): Promise<Preparing | undefined>;
  profiles(request: ProfileRequest): Promise<readonly ColumnProfile[]>;
  /** The plan and its prepared artifacts, for the workers of an export and of a report. */
  job(planId: number): Promise<Job>;
  exportPreview(request: ExportPreviewRequest): Promise<ExportPreview>;
}

/** Everything a worker needs to make any range of any table; plain data. */
export interface Job {
  readonly plan: Plan;
  readonly artifacts: Artifacts;
  /** Set where a run also reports on the quality of its rows: how they are looked at. */
  readonly watch?: WatchPlan;
}

/** One range of one table, to be written as bytes. */
export interface ChunkRequest {
  readonly table: string;
  readonly fromRow: number;
  readonly toRow: number;
  /** How many rows of the table stand before these in its file. */
  readonly place: number;
  /** The file they go to, and how it is written. */
  readonly file: ExportFile;
}

/** What the export asks of each of its workers. */
export interface ExportApi {
  /** @param mayRest whether chunks are made in steps, between which the worker hears that it shall rest */
  load(job: Job, mayRest?: boolean): Promise<void>;
  /**
   * The bytes of the range; what stands around the rows of a table is part of its first and its last range.
   *
   * @param spare transferred: memory of an earlier chunk, for the bytes of this one
   */
  chunk(request: ChunkRequest, spare?: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>>;
  /** As `chunk`, with what was seen of the rows; only for a job that says how they are looked at. */
  seenChunk(request: ChunkRequest, spare?: ArrayBuffer): Promise<SeenChunk>;
  /** Leaves the core to others for so long, in milliseconds; no chunk is held up for more than a second in all. */
  rest(forMs: number): Promise<void>;
}

/** Bytes, and what was seen of their rows. */
export interface SeenChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: TableTally;
}

/** What the studio asks of the worker beside, which reports on what is shown. */
export interface ReportApi {
  /** The quality report of the sample of the job's tables (R31). */
  sampleReport(job: Job): Promise<QualityReport>;
}

/** What was seen of the rows of a chunk. */
export interface SeenRows {
  readonly table: string;
  /** How many rows. */
  readonly rows: number;
  readonly tally: TableTally;
}

/** How the rows of a run are looked at. */
export interface JudgePlan {
  readonly watch: WatchPlan;
  /** Names what tallies consist of; kept ones of another shape are of no use. */
  readonly shape: string;
}

/** What the rows that a run has made by now say: all checks of tables that are whole, of the others the gates that fail. */
export interface RunStanding {
  /** Rows that were looked at. */
  readonly rows: number;
  /** Checks that are settled or broken by now. */
  readonly checks: number;
  /** Of these checks; undefined where there is none yet. */
  readonly score: number | undefined;
  readonly failed: number;
  readonly warned: number;
  /** The checks that fail, gates first; the first twenty. */
  readonly failures: readonly QualityCheck[];
}

/** What an export asks of the worker beside the others, which puts together what they see. */
export interface JudgeApi {
  /** Settles how the rows of a job are looked at. */
  startJudging(job: Job): Promise<JudgePlan>;
  /** Adds what was seen of a chunk; those of a table come in the order of its rows. */
  addSeen(seen: SeenRows): Promise<void>;
  standing(): Promise<RunStanding>;
  /** The report of all that was added. */
  judgement(): Promise<QualityReport>;
}

/** The worker serves all of them. */
export type EngineApi = StudioApi & ExportApi & ReportApi & JudgeApi;
