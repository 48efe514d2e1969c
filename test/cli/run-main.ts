import { main } from '../../src/cli/main.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command in this process; those that start workers need the bundle, see `run-semblance.ts`. */
export async function runMain(...typed: readonly string[]): Promise<Outcome> {
  let out = '';
  let said = '';
  const code = await main(typed, {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      said += text;
    },
    isWatched: false,
    signal: new AbortController().signal,
    workerFile: 'there is none',
    version: '1.2.3',
  });
  return { code, out, said };
}
