import * as Comlink from 'comlink';
import { ExportSession } from './export-session.ts';
import { jobReport } from './job-report.ts';
import { JudgeSession } from './judge-session.ts';
import type { EngineApi } from './protocol.ts';
import { StudioSession } from './studio-session.ts';

/** What a worker serves: one studio session, one export session, one that judges an export, and reports; bytes are transferred, not copied. */
export function createEngineApi(): EngineApi {
  const studio = new StudioSession();
  const exporting = new ExportSession();
  const judging = new JudgeSession();
  return {
    catalog: () => studio.catalog(),
    open: (source, settings, wanted) => studio.open(source, settings, wanted),
    early: () => studio.early(),
    drop: () => studio.drop(),
    read: (source) => studio.read(source),
    rows: (request) => studio.rows(request),
    follow: (request) => studio.follow(request),
    copy: (request) => studio.copy(request),
    preparing: () => studio.preparing(),
    profiles: (request) => studio.profiles(request),
    job: (planId) => studio.job(planId),
    exportPreview: (request) => studio.exportPreview(request),
    load: (job, mayRest) => exporting.load(job, mayRest),
    async chunk(request, spare) {
      const bytes = await exporting.chunk(request, spare);
      return Comlink.transfer(bytes, [bytes.buffer]);
    },
    async seenChunk(request, spare) {
      const seen = await exporting.seenChunk(request, spare);
      return Comlink.transfer(seen, [seen.bytes.buffer]);
    },
    rest: (forMs) => exporting.rest(forMs),
    sampleReport: jobReport,
    startJudging: (job) => judging.startJudging(job),
    addSeen: (seen) => judging.addSeen(seen),
    standing: () => judging.standing(),
    judgement: () => judging.judgement(),
  };
}
