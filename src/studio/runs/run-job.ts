import { createEngineClient } from '../../runtime/engine-client.ts';
import type { Job } from '../../runtime/protocol.ts';
import type { RunSnapshot } from './run-record.ts';

/** Compiles the document of a run anew, on a worker of its own. Throws where it would not give the same bytes. */
export async function jobOf({ document, settings, documentHash, engineVersion }: RunSnapshot): Promise<Job> {
  const client = createEngineClient();
  try {
    const { plan } = await client.open({ kind: 'value', value: document }, settings);
    if (plan === undefined) throw new Error('The document of this run no longer compiles.');
    if (plan.documentHash !== documentHash || plan.engineVersion !== engineVersion) {
      throw new Error('Another version of Semblance began this run; it would not give the same rows. Start it anew.');
    }
    return await client.job(plan.id);
  } finally {
    client.restart();
  }
}
