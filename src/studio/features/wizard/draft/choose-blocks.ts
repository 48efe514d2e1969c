import { closeBlocks } from '../../../../schema/packs/close-blocks.ts';
import type { Pack } from '../../../../schema/packs/pack-model.ts';

/** The blocks a pack suggests. */
export function suggestedBlocks({ blocks }: Pack): readonly string[] {
  return blocks.filter(({ required, chosen }) => required === true || chosen !== false).map(({ name }) => name);
}

/** The choice with one block more, and whatever it needs. */
export function withBlock(pack: Pack, chosen: readonly string[], name: string): readonly string[] {
  return closeBlocks(pack, [...chosen, name]).map((block) => block.name);
}

/** The choice without a block, and without whatever needs it. */
export function withoutBlock(pack: Pack, chosen: readonly string[], name: string): readonly string[] {
  return closeBlocks(pack, chosen)
    .filter((block) => !closeBlocks(pack, [block.name]).some((needed) => needed.name === name))
    .map((block) => block.name);
}
