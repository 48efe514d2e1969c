import { buildCatalog } from '../engine/build-catalog.ts';
import type { Catalog } from '../engine/catalog.ts';
import type { BoundColumn } from '../engine/plan/bound-table.ts';
import { BoundedMap } from '../engine/plan/bounded-map.ts';
import { checkPrepared } from '../engine/plan/check-prepared.ts';
import { compile } from '../engine/plan/compile.ts';
import type { BindingMemory } from '../engine/plan/kept-binding.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { type CountCache, prepare } from '../engine/plan/prepare.ts';
import type { Progress } from '../engine/plan/progress.ts';
import type { Engine } from '../engine/rows/engine.ts';
import type { RowSet } from '../engine/rows/row-set.ts';
import { sample } from '../engine/rows/sample.ts';
import type { ColumnProfile } from '../quality/column-profile.ts';
import { profileColumn } from '../quality/profiles/profile-column.ts';
import { parentOf } from '../schema/references/relations.ts';
import { exportPreview } from './export-preview.ts';
import { followedRow } from './followed-row.ts';
import { landingTable } from './landing-table.ts';
import { nextMessage } from './next-message.ts';
import { beginPlan, type OpenPlan, restingPlan } from './open-plan.ts';
import { PAGE_ROWS } from './page-size.ts';
import { planSummary } from './plan-summary.ts';
import { promised } from './promised.ts';
import type {
  CopyRequest,
  DocumentSource,
  EarlyRows,
  ExportPreview,
  ExportPreviewRequest,
  FollowedRow,
  FollowRequest,
  Job,
  OpenResult,
  PlanSummary,
  Preparing,
  ProfileRequest,
  RowsPage,
  RowsRequest,
  RunSettings,
  StudioApi,
  WantedFirst,
} from './protocol.ts';
import { type DocumentReading, readDocument } from './read-document.ts';
import { readyTables } from './ready-tables.ts';
import { resourcesFor } from './resources-for.ts';
import { rowsPage } from './rows-page.ts';
import { rowsText } from './rows-text.ts';
import { tablesOfPlan } from './tables-of-plan.ts';
import { takeTurns } from './take-turns.ts';
import { textMakersFor } from './text-makers-for.ts';

/** A document that was opened last, or is being opened. */
interface Opening {
  /** All that decides what comes out. */
  readonly key: string;
  readonly result: Promise<OpenResult>;
  /** What can be shown of the plan before all of it is prepared. */
  readonly early: Promise<EarlyRows | undefined>;
}

/** A plan that is being prepared. */
interface UnderWay {
  readonly open: OpenPlan;
  readonly progress: Progress;
}

/** Requests may still name a plan that has just been replaced. */
const KEPT_PLANS = 3;
const KEPT_COUNTS = 64;
const KEPT_PROFILES = 2000;
/** Columns of pages of rows. */
const KEPT_CELLS = 300;
const TURN_MS = 8;

/** Keeps the studio's document, its plan and its engine: everything the page asks for while it is edited. */
export class StudioSession implements StudioApi {
  #plans: readonly OpenPlan[] = [];
  /** The plan that is being prepared, or was when it was given up. */
  #begun: OpenPlan | undefined;
  #lastId = 0;
  #newest = 0;
  #opening: Opening | undefined;
  #underWay: UnderWay | undefined;
  readonly #memory: BindingMemory = {};
  readonly #counts: CountCache = new BoundedMap(KEPT_COUNTS);
  readonly #cells = new BoundedMap<string, readonly (string | null)[]>(KEPT_CELLS);
  readonly #profiles = new BoundedMap<string, ColumnProfile>(KEPT_PROFILES);

  async catalog(): Promise<Catalog> {
    return buildCatalog();
  }

  /**
   * Reads, checks, compiles and prepares a document; a later call makes an earlier one end without a plan. Whoever asks for
   * the very same again, as one who works on a template of which rows were shown, shares what was made of it.
   */
  open(source: DocumentSource, settings: RunSettings, wanted: WantedFirst = {}): Promise<OpenResult> {
    const reading = readDocument(source);
    const key = JSON.stringify([reading, settings]);
    if (this.#opening?.key === key) return this.#opening.result;
    const turn = ++this.#newest;
    this.#underWay = undefined;
    const early = promised<EarlyRows | undefined>();
    const result = this.#open(turn, reading, settings, wanted, early.resolve).finally(() => early.resolve(undefined));
    const opening = { key, result, early: early.promise };
    this.#opening = opening;
    // What failed may go well another time.
    result.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return result;
  }

  async drop(): Promise<void> {
    this.#newest += 1;
    this.#opening = undefined;
  }

  async early(): Promise<EarlyRows | undefined> {
    return this.#opening?.early;
  }

  async read(source: DocumentSource): Promise<OpenResult> {
    return readDocument(source);
  }

  /** Tables that need nothing to come can be shown while others are counted: their rows are those of the whole plan. */
  async preparing(): Promise<Preparing | undefined> {
    const { open, progress } = this.#underWay ?? {};
    if (open === undefined || progress === undefined) return undefined;
    const { id, plan, tables, engine, made } = open;
    const ready = readyTables(plan, tables, made);
    return { ...progress, plan: partOf(planSummary(id, plan, engine.rowsSoFar()), (name) => ready.has(name)) };
  }

  async rows({ planId, table, from, count }: RowsRequest): Promise<RowsPage> {
    return this.#page(this.#planOf(planId), table, from, count);
  }

  async follow({ planId, table, row, column }: FollowRequest): Promise<FollowedRow | undefined> {
    return followedRow(this.#planOf(planId).engine, table, row, column);
  }

  async copy({ planId, ...rows }: CopyRequest): Promise<string> {
    return rowsText(this.#planOf(planId).engine, rows);
  }

  /** Profiles by fingerprint: a column that no edit reached is not sampled again. */
  async profiles({ planId, table, columns, bins }: ProfileRequest): Promise<readonly ColumnProfile[]> {
    let open = this.#planOf(planId);
    const profiles: ColumnProfile[] = [];
    let startedMs = performance.now();
    for (const column of open.engine.table(table).columns.values()) {
      if (columns?.includes(column.name) === false) continue;
      if (!isShown(column) && open.artifacts === undefined) {
        await this.#opening?.result;
        open = this.#planOf(planId);
      }
      startedMs = await this.#afterOthers(startedMs);
      profiles.push(this.#profile(open, table, column, bins));
    }
    return profiles;
  }

  async job(planId: number): Promise<Job> {
    const { plan, artifacts } = this.#planOf(planId);
    if (artifacts === undefined) throw new Error(`StudioSession: plan ${planId} is still being prepared`);
    return { plan, artifacts };
  }

  exportPreview({ planId, settings, table }: ExportPreviewRequest): Promise<ExportPreview> {
    const { plan, engine } = this.#planOf(planId);
    return exportPreview(engine, plan.document, settings, table);
  }

  async #open(
    turn: number,
    reading: DocumentReading,
    settings: RunSettings,
    wanted: WantedFirst,
    showEarly: (early: EarlyRows) => void,
  ): Promise<OpenResult> {
    const { document } = reading;
    if (document === undefined) return reading;
    const compiled = compile(document, settings, await resourcesFor(document), this.#memory);
    const diagnostics = [...reading.diagnostics, ...compiled.diagnostics];
    const result = { ...reading, diagnostics };
    const { plan } = compiled;
    if (plan === undefined || diagnostics.some((each) => each.severity === 'error')) return result;
    const begun = beginPlan(++this.#lastId, plan, tablesOfPlan(plan, compiled, await textMakersFor(plan)));
    if (turn !== this.#newest) return result;
    this.#begun = begun;
    const { id, tables, engine, made } = begun;
    const first = wanted.table ?? landingTable(document)?.name;
    let hasNews = false;
    const isPressing = () => {
      const hadNews = hasNews;
      hasNews = false;
      return hadNews;
    };
    const steps = prepare(plan, tables, this.#counts, {
      engine,
      ...(first !== undefined && { first: { table: first, column: wanted.chart?.column } }),
      onMade: (node) => made.add(node),
      onFirst: () => {
        if (first === undefined || !tables.has(first)) return;
        const summary = partOf(planSummary(id, plan, engine.rowsSoFar()), (name) => name === first);
        const page = this.#page(begun, first, 0, PAGE_ROWS);
        const column = tables.get(first)?.columns.get(wanted.chart?.column ?? '');
        const bins = wanted.chart?.bins ?? 0;
        const chart = column && { profile: this.#profile(begun, first, column, bins), bins };
        hasNews = true;
        showEarly({ plan: summary, page, ...(chart && { chart }) });
      },
    });
    const artifacts = await takeTurns(
      steps,
      () => turn !== this.#newest,
      (progress) => {
        if (progress !== undefined) this.#underWay = { open: begun, progress };
      },
      isPressing,
    );
    if (turn === this.#newest) this.#underWay = undefined;
    if (artifacts === undefined) return result;
    const late = checkPrepared(document, artifacts);
    if (late.length > 0) return { ...result, diagnostics: [...diagnostics, ...late] };
    this.#plans = [{ ...begun, artifacts }, ...this.#plans.map(restingPlan)].slice(0, KEPT_PLANS);
    return { ...result, plan: planSummary(id, plan, artifacts.rows) };
  }

  /** Cells by fingerprint: those of a column that no edit reached are not made again. */
  #page({ plan, engine }: OpenPlan, table: string, from: number, count: number): RowsPage {
    return rowsPage(engine, table, from, count, {
      isMeant: isShown,
      keep: (column, make) => {
        const key = JSON.stringify([fingerprintsOf(plan, engine, table, column), from, count]);
        const cells = this.#cells.get(key) ?? make();
        this.#cells.set(key, cells);
        return cells;
      },
    });
  }

  #profile({ plan, engine, samples }: OpenPlan, table: string, column: BoundColumn, bins: number): ColumnProfile {
    const key = JSON.stringify([fingerprintsOf(plan, engine, table, column), bins]);
    const known = this.#profiles.get(key);
    if (known !== undefined) return known;
    const profile = profileColumn(sampleOf(engine, table, samples), column, bins);
    this.#profiles.set(key, profile);
    return profile;
  }

  /** Lets what was asked meanwhile come first, and the rows of a document that is being opened before more charts. */
  async #afterOthers(startedMs: number): Promise<number> {
    if (performance.now() - startedMs < TURN_MS) return startedMs;
    await nextMessage();
    await this.#opening?.early;
    return performance.now();
  }

  #planOf(id: number): OpenPlan {
    const found = this.#plans.find((each) => each.id === id) ?? (this.#begun?.id === id ? this.#begun : undefined);
    if (found === undefined) throw new Error(`StudioSession: plan ${id} is no longer open`);
    return found;
  }
}

/** Whatever the cells of a column of a table hang on. */
function fingerprintsOf(plan: Plan, engine: Engine, table: string, { name }: BoundColumn): readonly unknown[] {
  const tablePlan = plan.tables.find((each) => each.name === table);
  const fingerprint = tablePlan?.columns.find((each) => each.name === name)?.fingerprint;
  const parent = parentOf(engine.table(table).spec);
  return [table, name, parent, fingerprint, tablePlan?.rowsFingerprint, tablePlan?.orderFingerprint];
}

/** Whether a column stands in files; rows can be made before what only hidden columns need is prepared. */
function isShown({ spec }: BoundColumn): boolean {
  return spec.hidden !== true;
}

/** A plan with some of its tables. */
function partOf(plan: PlanSummary, isMeant: (table: string) => boolean): PlanSummary {
  return { ...plan, tables: plan.tables.filter(({ name }) => isMeant(name)) };
}

function sampleOf(engine: Engine, table: string, samples: Map<string, RowSet>): RowSet {
  let rows = samples.get(table);
  if (rows === undefined) {
    rows = sample(engine, table);
    samples.set(table, rows);
  }
  return rows;
}
