import { Cancelled } from '../../runtime/cancelled.ts';
import { GateFailed } from '../../runtime/gate-failed.ts';
import type { Job } from '../../runtime/protocol.ts';
import type { RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import { type JudgeOptions, type RunJudge, startJudge } from '../../runtime/run-judge.ts';
import type { RunStore } from '../storage/run-store.ts';
import type { RunRecord } from './run-record.ts';

/** Who judges the rows of a run, or why nobody does though somebody should. */
export interface Judging {
  readonly judge?: RunJudge;
  readonly unjudged?: string;
}

/**
 * Starts judging a run as its record says. Where it goes on from a checkpoint, what was seen of the rows before is added
 * first; where that is not kept, nobody judges the rest: a report of some rows would pass for one of all.
 */
export async function judgeRun(
  { id, judging }: RunRecord,
  job: Job,
  store: Pick<RunStore, 'seen'>,
  from: RunCheckpoint,
  options: Omit<JudgeOptions, 'settings'>,
): Promise<Judging> {
  if (judging === undefined) return {};
  let judge: RunJudge | undefined;
  try {
    judge = await startJudge(job, { ...options, settings: judging });
    if (await addEarlier(judge, id, store, from)) return { judge };
    judge.end();
    return { unjudged: 'What was seen of the rows before it was interrupted is not kept, so there is no report.' };
  } catch (reason) {
    judge?.end();
    if (reason instanceof Cancelled || reason instanceof GateFailed) throw reason;
    return { unjudged: `The rows could not be judged: ${reason instanceof Error ? reason.message : String(reason)}` };
  }
}

/** Whether all rows before the checkpoint are judged by now. */
async function addEarlier(
  judge: RunJudge,
  id: string,
  store: Pick<RunStore, 'seen'>,
  { files, current }: RunCheckpoint,
): Promise<boolean> {
  let missing = files.reduce((sum, { record }) => sum + record.rows, current?.rows ?? 0);
  if (missing === 0) return true;
  for await (const { shape, rows } of store.seen(id)) {
    if (shape !== judge.shape) return false;
    for (const seen of rows) {
      await judge.add(seen);
      missing -= seen.rows;
    }
  }
  return missing === 0;
}
