import type { PlanSummary, RowsPage } from '../../../runtime/protocol.ts';
import { templateSources } from '../../../runtime/templates.ts';
import type { JsonValue } from '../../../schema/json-value.ts';
import { engine } from '../../state/workbench.ts';

/** Rows of a template's table, and how many the table has. */
export interface TableSample {
  readonly page: RowsPage;
  readonly rows: number;
}

interface OpenedTemplate {
  readonly plan: PlanSummary;
}

const opened = new Map<string, Promise<OpenedTemplate>>();
const samples = new Map<string, Promise<TableSample>>();

/** The JSON of a template. */
export function loadTemplate(id: string): Promise<JsonValue> {
  const source = templateSources.find((each) => each.id === id);
  return source === undefined ? Promise.reject(new Error(`There is no template ${id}.`)) : source.load();
}

/** The plan of a template: its tables, their columns and how many rows each has. */
export async function templatePlan(id: string): Promise<PlanSummary> {
  return (await open(id)).plan;
}

/** The first rows of a table of a template, as the engine makes them; the same promise for the same question. */
export function sampleTable(id: string, table: string, count: number): Promise<TableSample> {
  const key = `${id} ${table} ${count}`;
  let sample = samples.get(key);
  if (sample === undefined) {
    sample = readRows(id, table, count);
    samples.set(key, sample);
    sample.catch(() => samples.delete(key));
  }
  return sample;
}

async function readRows(id: string, table: string, count: number): Promise<TableSample> {
  const read = async () => {
    const { plan } = await open(id);
    const page = await engine.rows({ planId: plan.id, table, from: 0, count });
    return { page, rows: plan.tables.find(({ name }) => name === table)?.rows ?? 0 };
  };
  try {
    return await read();
  } catch {
    // The worker keeps few plans, and this one may be gone by now.
    opened.delete(id);
    return read();
  }
}

function open(id: string): Promise<OpenedTemplate> {
  let plan = opened.get(id);
  if (plan === undefined) {
    plan = openNow(id);
    opened.set(id, plan);
    plan.catch(() => opened.delete(id));
  }
  return plan;
}

async function openNow(id: string): Promise<OpenedTemplate> {
  const result = await engine.open({ kind: 'value', value: await loadTemplate(id) }, { scale: 1 });
  if (result.plan === undefined) throw new Error(`${id} does not compile.`);
  return { plan: result.plan };
}
