import { useEffect, useState } from 'react';
import { loadTemplates, type Template } from './templates.ts';

export interface LoadedTemplates {
  readonly templates: readonly Template[];
  readonly isLoading: boolean;
  /** Why some are missing, a sentence each. */
  readonly failures: readonly string[];
}

let kept: readonly Template[] | undefined;

/** The templates, as they arrive. */
export function useTemplates(): LoadedTemplates {
  const [state, setState] = useState<LoadedTemplates>({
    templates: kept ?? [],
    isLoading: kept === undefined,
    failures: [],
  });
  useEffect(() => {
    if (kept !== undefined) return undefined;
    let isGone = false;
    const templates: Template[] = [];
    const failures: string[] = [];
    const show = (isLoading: boolean) => {
      if (!isGone) setState({ templates: [...templates], isLoading, failures: [...failures] });
    };
    const load = async () => {
      for await (const loaded of loadTemplates()) {
        if (loaded.kind === 'template') templates.push(loaded.template);
        else failures.push(loaded.reason);
        show(true);
      }
      if (failures.length === 0) kept = templates;
      show(false);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}
