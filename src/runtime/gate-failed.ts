import type { QualityCheck } from '../quality/report/quality-check.ts';

/** What ends a run that was to stop where a gate fails: its rows cannot be what the document promises. */
export class GateFailed extends Error {
  override readonly name = 'GateFailed';
  readonly check: QualityCheck;

  constructor(check: QualityCheck) {
    super(`A check that must hold failed: ${check.title}. ${check.how}`);
    this.check = check;
  }
}
