import { useEffect, useState } from 'react';
import { PACK_FILES } from '../../../runtime/pack-files.ts';
import type { Pack } from '../../../schema/packs/pack-model.ts';

const loaded = new Map<string, Pack>();

/** A pack by its name, once it is loaded; why it is not, where it cannot be. */
export function usePack(id: string): { readonly pack?: Pack; readonly failure?: string } {
  const [state, setState] = useState<{ readonly id: string; readonly failure?: string }>({ id });
  useEffect(() => {
    if (loaded.has(id)) return undefined;
    let isGone = false;
    loadPack(id).then(
      () => !isGone && setState({ id }),
      (reason: unknown) => !isGone && setState({ id, failure: String(reason) }),
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  const pack = loaded.get(id);
  if (pack !== undefined) return { pack };
  return state.id === id && state.failure !== undefined ? { failure: state.failure } : {};
}

async function loadPack(id: string): Promise<void> {
  const load = PACK_FILES.get(id);
  if (load === undefined) throw new Error(`There is no pack ${id}.`);
  // The packs of the domains are held to their model by tests; what they compose is checked by the engine.
  loaded.set(id, (await load()) as unknown as Pack);
}
