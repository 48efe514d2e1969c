/** Whether a run may go on; it waits at its next step while it may not. */
export interface PauseGate {
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
  /** Resolves once the gate is open. */
  opened(): Promise<void>;
  /** Calls back whenever it opens; returns how to stop. */
  onResume(listener: () => void): () => void;
}

/** A gate that is open. */
export function createPauseGate(): PauseGate {
  const listeners = new Set<() => void>();
  let isPaused = false;
  return {
    get isPaused() {
      return isPaused;
    },
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      for (const listener of listeners) listener();
    },
    opened() {
      if (!isPaused) return Promise.resolve();
      return new Promise((resolve) => {
        const open = () => {
          listeners.delete(open);
          resolve();
        };
        listeners.add(open);
      });
    },
    onResume(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
