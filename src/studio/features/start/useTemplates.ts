import { useEffect, useState } from 'react';
import { loadTemplates, type Template } from './templates.ts';

export interface LoadedTemplates {
  readonly templates: readonly Template[];
  readonly isLoading: boolean;
  /** Why some are missing. */
  readonly failure?: string;
}

let kept: readonly Template[] | undefined;

/** The templates, as they arrive. */
export function useTemplates(): LoadedTemplates {
  const [state, setState] = useState<LoadedTemplates>({ templates: kept ?? [], isLoading: kept === undefined });
  useEffect(() => {
    if (kept !== undefined) return undefined;
    let isGone = false;
    const show = (next: LoadedTemplates) => {
      if (!isGone) setState(next);
    };
    const templates: Template[] = [];
    const load = async () => {
      for await (const template of loadTemplates()) {
        templates.push(template);
        show({ templates: [...templates], isLoading: true });
      }
      kept = templates;
      show({ templates, isLoading: false });
    };
    load().catch((reason: unknown) => {
      const failure = reason instanceof Error ? reason.message : String(reason);
      show({ templates: [...templates], isLoading: false, failure });
    });
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}
