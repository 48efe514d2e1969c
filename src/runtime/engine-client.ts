import type { Catalog } from '../engine/catalog.ts';
import { linkCatalog } from '../engine/link-catalog.ts';
import { PAGE_ROWS } from './page-size.ts';
import type {
  ColumnProfile,
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
  WantedFirst,
} from './protocol.ts';
import { type EngineWorker, type SpawnEngine, spawnEngine } from './spawn-engine.ts';
import { until } from './until.ts';
import { WorkerLost } from './worker-lost.ts';

/**
 * The studio's side of the worker that keeps its document. Every call rejects with `Cancelled` when its signal aborts and
 * with `WorkerLost` when the worker dies; the next call has a new worker. Plan ids hold across workers: a plan of a dead
 * worker is refused, never mistaken for another.
 */
export interface EngineClient {
  /** Starts the worker, which the first call would do. */
  start(): void;
  catalog(signal?: AbortSignal): Promise<Catalog>;
  open(source: DocumentSource, settings: RunSettings, wanted?: WantedFirst, signal?: AbortSignal): Promise<OpenResult>;
  /** Of the document that is being opened, the plan with the table whose rows can be made already. */
  early(signal?: AbortSignal): Promise<PlanSummary | undefined>;
  drop(signal?: AbortSignal): Promise<void>;
  read(source: DocumentSource, signal?: AbortSignal): Promise<OpenResult>;
  rows(request: RowsRequest, signal?: AbortSignal): Promise<RowsPage>;
  /** What `rows` would give, where it came with the news that rows can be made. */
  rowsAtHand(request: RowsRequest): RowsPage | undefined;
  follow(request: FollowRequest, signal?: AbortSignal): Promise<FollowedRow | undefined>;
  copy(request: CopyRequest, signal?: AbortSignal): Promise<string>;
  preparing(signal?: AbortSignal): Promise<Preparing | undefined>;
  profiles(request: ProfileRequest, signal?: AbortSignal): Promise<readonly ColumnProfile[]>;
  /** What `profiles` would give for the one column of a request, where it came with the rows. */
  profileAtHand(request: ProfileRequest): ColumnProfile | undefined;
  job(planId: number, signal?: AbortSignal): Promise<Job>;
  exportPreview(request: ExportPreviewRequest, signal?: AbortSignal): Promise<ExportPreview>;
  /** Ends the worker at once, whatever it is doing; what was asked of it rejects with `WorkerLost`. */
  restart(): void;
  /** Calls back whenever a worker died on its own; returns how to stop listening. */
  onLost(listener: () => void): () => void;
}

interface PlanHome {
  readonly worker: EngineWorker;
  readonly planId: number;
}

const REMEMBERED_PLANS = 64;

/** The rows that a request is about, where they came early. */
function firstPage({ plan, page }: EarlyRows, { planId, table, from, count }: RowsRequest): RowsPage | undefined {
  return plan.id === planId && page.table === table && from === 0 && count === PAGE_ROWS ? page : undefined;
}

/** The one chart that a request is about, where it came early. */
function firstChart({ plan, chart }: EarlyRows, request: ProfileRequest): ColumnProfile | undefined {
  if (plan.id !== request.planId || chart?.bins !== request.bins || request.columns?.length !== 1) return undefined;
  const { profile } = chart;
  return profile.table === request.table && profile.column === request.columns[0] ? profile : undefined;
}

/** A client whose worker starts at the first call. */
export function createEngineClient(spawn: SpawnEngine = spawnEngine): EngineClient {
  const homes = new Map<number, PlanHome>();
  const listeners = new Set<() => void>();
  let first: EarlyRows | undefined;
  let current: EngineWorker | undefined;
  let nextPlanId = 1;

  function worker(): EngineWorker {
    if (current !== undefined) return current;
    const started = spawn();
    current = started;
    started.died.catch(() => {
      if (current !== started) return;
      current = undefined;
      started.terminate();
      for (const listener of listeners) listener();
    });
    return started;
  }

  function call<T>(ask: (engine: EngineWorker) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const engine = worker();
    return until(ask(engine), engine.died, signal);
  }

  function callPlan<T>(id: number, ask: (engine: EngineWorker, planId: number) => Promise<T>, signal?: AbortSignal) {
    const home = homes.get(id);
    if (home === undefined || home.worker !== current) {
      return Promise.reject(new WorkerLost('The plan went with its worker.'));
    }
    return until(ask(home.worker, home.planId), home.worker.died, signal);
  }

  /** A plan keeps its id however often it is asked for, and from when a part of it can be shown until all of it can. */
  function remember(engine: EngineWorker, plan: PlanSummary): PlanSummary {
    for (const [id, home] of homes) if (home.worker === engine && home.planId === plan.id) return { ...plan, id };
    const id = nextPlanId++;
    homes.set(id, { worker: engine, planId: plan.id });
    homes.delete(id - REMEMBERED_PLANS);
    return { ...plan, id };
  }

  // What came with the news that rows can be made need not be asked for.
  const rowsAtHand = (request: RowsRequest) => first && firstPage(first, request);
  const profileAtHand = (request: ProfileRequest) => first && firstChart(first, request);

  return {
    rowsAtHand,
    profileAtHand,
    start: () => void worker(),
    catalog: (signal) => call(async (engine) => linkCatalog(await engine.api.catalog()), signal),
    open: (source, settings, wanted, signal) =>
      call(async (engine) => {
        const result = await engine.api.open(source, settings, wanted);
        return result.plan === undefined ? result : { ...result, plan: remember(engine, result.plan) };
      }, signal),
    early: (signal) =>
      call(async (engine) => {
        const early = await engine.api.early();
        if (early === undefined) return undefined;
        first = { ...early, plan: remember(engine, early.plan) };
        return first.plan;
      }, signal),
    drop: (signal) => call((engine) => engine.api.drop(), signal),
    read: (source, signal) => call((engine) => engine.api.read(source), signal),
    rows: (request, signal) => {
      const page = rowsAtHand(request);
      if (page !== undefined) return Promise.resolve(page);
      return callPlan(request.planId, (engine, planId) => engine.api.rows({ ...request, planId }), signal);
    },
    follow: (request, signal) =>
      callPlan(request.planId, (engine, planId) => engine.api.follow({ ...request, planId }), signal),
    copy: (request, signal) =>
      callPlan(request.planId, (engine, planId) => engine.api.copy({ ...request, planId }), signal),
    preparing: (signal) =>
      call(async (engine) => {
        const preparing = await engine.api.preparing();
        return preparing && { ...preparing, plan: remember(engine, preparing.plan) };
      }, signal),
    profiles: (request, signal) => {
      const profile = profileAtHand(request);
      if (profile !== undefined) return Promise.resolve([profile]);
      return callPlan(request.planId, (engine, planId) => engine.api.profiles({ ...request, planId }), signal);
    },
    job: (id, signal) => callPlan(id, (engine, planId) => engine.api.job(planId), signal),
    exportPreview: (request, signal) =>
      callPlan(request.planId, (engine, planId) => engine.api.exportPreview({ ...request, planId }), signal),
    restart() {
      const stopped = current;
      current = undefined;
      stopped?.terminate();
    },
    onLost(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
