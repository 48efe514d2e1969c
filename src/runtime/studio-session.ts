import { buildCatalog } from '../engine/build-catalog.ts';
import type { Catalog } from '../engine/catalog.ts';
import type { Artifacts } from '../engine/plan/artifacts.ts';
import type { BoundTable } from '../engine/plan/bound-table.ts';
import { BoundedMap } from '../engine/plan/bounded-map.ts';
import { checkPrepared } from '../engine/plan/check-prepared.ts';
import { compile } from '../engine/plan/compile.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { type CountCache, prepare } from '../engine/plan/prepare.ts';
import type { Progress } from '../engine/plan/progress.ts';
import { Engine } from '../engine/rows/engine.ts';
import type { RowSet } from '../engine/rows/row-set.ts';
import { sample } from '../engine/rows/sample.ts';
import type { ColumnProfile } from '../quality/column-profile.ts';
import { profileColumn } from '../quality/profiles/profile-column.ts';
import { parentOf } from '../schema/references/relations.ts';
import { exportPreview } from './export-preview.ts';
import { followedRow } from './followed-row.ts';
import { planSummary } from './plan-summary.ts';
import type {
  CopyRequest,
  DocumentSource,
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
} from './protocol.ts';
import { readDocument } from './read-document.ts';
import { readyTables } from './ready-tables.ts';
import { resourcesFor } from './resources-for.ts';
import { rootArtifacts } from './root-artifacts.ts';
import { rowsPage } from './rows-page.ts';
import { rowsText } from './rows-text.ts';
import { tablesOfPlan } from './tables-of-plan.ts';
import { takeTurns } from './take-turns.ts';
import { textMakersFor } from './text-makers-for.ts';

interface OpenPlan {
  readonly id: number;
  readonly plan: Plan;
  readonly artifacts: Artifacts;
  readonly engine: Engine;
  readonly samples: Map<string, RowSet>;
}

/** A document that is being prepared. */
interface UnderWay {
  readonly plan: Plan;
  readonly tables: ReadonlyMap<string, BoundTable>;
  readonly progress: Progress;
  early?: PlanSummary;
}

/** Requests may still name a plan that has just been replaced. */
const KEPT_PLANS = 3;
const KEPT_COUNTS = 64;
const KEPT_PROFILES = 2000;

/** Keeps the studio's document, its plan and its engine: everything the page asks for while it is edited. */
export class StudioSession implements StudioApi {
  #plans: readonly OpenPlan[] = [];
  #lastId = 0;
  #newest = 0;
  #preparing: UnderWay | undefined;
  readonly #counts: CountCache = new BoundedMap(KEPT_COUNTS);
  readonly #profiles = new BoundedMap<string, ColumnProfile>(KEPT_PROFILES);

  async catalog(): Promise<Catalog> {
    return buildCatalog();
  }

  /** Reads, checks, compiles and prepares a document; a later call makes an earlier one end without a plan. */
  async open(source: DocumentSource, settings: RunSettings): Promise<OpenResult> {
    const turn = ++this.#newest;
    this.#preparing = undefined;
    const reading = readDocument(source);
    if (reading.document === undefined) return reading;
    const compiled = compile(reading.document, settings, await resourcesFor(reading.document));
    const diagnostics = [...reading.diagnostics, ...compiled.diagnostics];
    const result = { ...reading, diagnostics };
    const { plan } = compiled;
    if (plan === undefined || diagnostics.some((each) => each.severity === 'error')) return result;
    const tables = tablesOfPlan(plan, compiled, await textMakersFor(plan));
    const artifacts = await takeTurns(
      prepare(plan, tables, this.#counts),
      () => turn !== this.#newest,
      (progress) => {
        this.#preparing = { ...this.#preparing, plan, tables, progress };
      },
    );
    if (turn === this.#newest) this.#preparing = undefined;
    if (artifacts === undefined) return result;
    const late = checkPrepared(reading.document, artifacts);
    if (late.length > 0) return { ...result, diagnostics: [...diagnostics, ...late] };
    const id = ++this.#lastId;
    const opened: OpenPlan = { id, plan, artifacts, engine: new Engine(tables, artifacts), samples: new Map() };
    this.#plans = [opened, ...this.#plans].slice(0, KEPT_PLANS);
    return { ...result, plan: planSummary(id, plan, artifacts.rows) };
  }

  async drop(): Promise<void> {
    this.#newest += 1;
  }

  async read(source: DocumentSource): Promise<OpenResult> {
    return readDocument(source);
  }

  /** The tables that need no pass can be shown while the others are counted: their rows are those of the plan to come. */
  async preparing(): Promise<Preparing | undefined> {
    const preparing = this.#preparing;
    if (preparing === undefined) return undefined;
    preparing.early ??= this.#openEarly(preparing.plan, preparing.tables);
    return { ...preparing.progress, plan: preparing.early };
  }

  async rows({ planId, table, from, count }: RowsRequest): Promise<RowsPage> {
    return rowsPage(this.#planOf(planId).engine, table, from, count);
  }

  async follow({ planId, table, row, column }: FollowRequest): Promise<FollowedRow | undefined> {
    return followedRow(this.#planOf(planId).engine, table, row, column);
  }

  async copy({ planId, ...rows }: CopyRequest): Promise<string> {
    return rowsText(this.#planOf(planId).engine, rows);
  }

  /** Profiles by fingerprint: a column that no edit reached is not sampled again. */
  async profiles({ planId, table, columns, bins }: ProfileRequest): Promise<readonly ColumnProfile[]> {
    const { plan, engine, samples } = this.#planOf(planId);
    const tablePlan = plan.tables.find((each) => each.name === table);
    const profiles: ColumnProfile[] = [];
    for (const column of engine.table(table).columns.values()) {
      if (columns?.includes(column.name) === false) continue;
      const fingerprint = tablePlan?.columns.find((each) => each.name === column.name)?.fingerprint ?? '';
      const parent = parentOf(engine.table(table).spec) ?? '';
      const rowsKey = `${tablePlan?.rowsFingerprint} ${tablePlan?.orderFingerprint}`;
      const key = [table, column.name, parent, fingerprint, rowsKey, bins].join(' ');
      let profile = this.#profiles.get(key);
      if (profile === undefined) {
        profile = profileColumn(sampleOf(engine, table, samples), column, bins);
        this.#profiles.set(key, profile);
      }
      profiles.push(profile);
    }
    return profiles;
  }

  async job(planId: number): Promise<Job> {
    const { plan, artifacts } = this.#planOf(planId);
    return { plan, artifacts };
  }

  exportPreview({ planId, settings, table }: ExportPreviewRequest): Promise<ExportPreview> {
    const { plan, engine } = this.#planOf(planId);
    return exportPreview(engine, plan.document, settings, table);
  }

  #openEarly(plan: Plan, tables: ReadonlyMap<string, BoundTable>): PlanSummary {
    const artifacts = rootArtifacts(tables);
    const engine = new Engine(tables, artifacts);
    const ready = readyTables(engine, Object.keys(artifacts.rows));
    const id = ++this.#lastId;
    this.#plans = [{ id, plan, artifacts, engine, samples: new Map() }, ...this.#plans].slice(0, KEPT_PLANS);
    const summary = planSummary(id, plan, artifacts.rows);
    return { ...summary, tables: summary.tables.filter(({ name }) => ready.has(name)) };
  }

  #planOf(id: number): OpenPlan {
    const found = this.#plans.find((each) => each.id === id);
    if (found === undefined) throw new Error(`StudioSession: plan ${id} is no longer open`);
    return found;
  }
}

function sampleOf(engine: Engine, table: string, samples: Map<string, RowSet>): RowSet {
  let rows = samples.get(table);
  if (rows === undefined) {
    rows = sample(engine, table);
    samples.set(table, rows);
  }
  return rows;
}
