import type { EngineWorker, SpawnEngine } from './spawn-engine.ts';

/** Engine workers that start while there is no work for them yet. */
export interface StartedEngines {
  /** Gives those that were started, then starts others. */
  readonly spawn: SpawnEngine;
  /** Ends those that nobody was given. */
  dismiss(): void;
}

/**
 * Starts engine workers at once: what they need to load is loaded while a document is made ready. Why one cannot be started
 * is told to whoever asks for it, which a command that is refused beforehand does not.
 */
export function startedEngines(spawn: SpawnEngine, workers: number): StartedEngines {
  const waiting: EngineWorker[] = [];
  try {
    while (waiting.length < workers) waiting.push(spawn());
  } catch {
    // The next one that is asked for fails again, and says so.
  }
  return {
    spawn: () => waiting.shift() ?? spawn(),
    dismiss() {
      for (const engine of waiting.splice(0)) engine.terminate();
    },
  };
}
