import { useEffect, useRef, useState } from 'react';
import type { OpenResult, PlanSummary } from '../../../../runtime/protocol.ts';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import { compareImpact } from '../../../../schema/edits/impact.ts';
import { impactSentence } from '../../../../schema/edits/impact-sentence.ts';
import { engine } from '../../../state/workbench.ts';
import { useLatest } from '../../../ui/useLatest.ts';

/** What the engine says of the document as it is being put together. */
export interface LivePlan {
  /** The last plan that compiled. */
  readonly plan?: PlanSummary;
  /** Whether the plan is older than the document. */
  readonly isOld: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the last change did, in words. */
  readonly impact: string;
  /** The columns the last change reached, as "table.column". */
  readonly changed: ReadonlySet<string>;
}

const NOTHING: LivePlan = { isOld: true, diagnostics: [], impact: '', changed: new Set() };
const PAUSE_MS = 80;

const open = (document: SemblanceDocument) => engine.open({ kind: 'value', value: document }, { scale: 1 });

/** Has the engine read the document after every change, the latest one only. */
export function useLivePlan(document: SemblanceDocument | undefined): LivePlan {
  const { request, result } = useLatest(document, open, PAUSE_MS);
  const [live, setLive] = useState<LivePlan>(NOTHING);
  const shown = useRef<OpenResult>(undefined);
  useEffect(() => {
    if (result === undefined || shown.current === result) return;
    shown.current = result;
    setLive((before) => nextPlan(before, result));
  }, [result]);
  return request === document ? live : { ...live, isOld: true };
}

function nextPlan(before: LivePlan, { plan, diagnostics }: OpenResult): LivePlan {
  if (plan === undefined) return { ...before, isOld: true, diagnostics };
  if (before.plan === undefined) return { ...NOTHING, plan, isOld: false, diagnostics };
  const impact = compareImpact(before.plan.tables, plan.tables);
  const reached = [...impact.changedColumns, ...impact.addedColumns];
  return {
    plan,
    isOld: false,
    diagnostics,
    impact: impactSentence(impact),
    changed: new Set(reached.map(({ table, column }) => `${table}.${column}`)),
  };
}
