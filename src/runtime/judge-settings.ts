/** How the rows of a run are judged while they are made; a run without any is not judged. */
export interface JudgeSettings {
  /** Whether the run ends where a gate, a check that must hold, fails. */
  readonly stopOnFailedGate: boolean;
}
