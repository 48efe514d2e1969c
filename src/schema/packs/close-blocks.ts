import type { Pack, PackBlock } from './pack-model.ts';

/** The blocks of a pack that a choice comes to, in the order of the pack: those chosen, those required, and whatever they need. */
export function closeBlocks(pack: Pack, chosen: readonly string[]): readonly PackBlock[] {
  const wanted = new Set<string>();
  const want = (name: string) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const needed of pack.blocks.find((block) => block.name === name)?.needs ?? []) want(needed);
  };
  for (const { name, required } of pack.blocks) if (required === true) want(name);
  for (const name of chosen) want(name);
  return pack.blocks.filter(({ name }) => wanted.has(name));
}
