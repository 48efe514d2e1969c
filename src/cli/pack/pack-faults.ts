import { compile } from '../../engine/plan/compile.ts';
import { RESOURCES } from '../../runtime/resources.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { blockChoices } from '../../schema/packs/block-choices.ts';
import { checkPack } from '../../schema/packs/check-pack.ts';
import { composeDocument, type PackChoice } from '../../schema/packs/compose-document.ts';
import type { Pack } from '../../schema/packs/pack-model.ts';
import { documentFaults, placedLine } from './document-faults.ts';

/** Combinations of blocks beyond which only so many are compiled. */
const MOST_CHOICES = 512;
const SEED = 42;

/** What is wrong with a pack, a sentence each, and how much of it was looked at. */
export interface PackFindings {
  readonly faults: readonly string[];
  /** E.g. "all 352 combinations of its blocks compile". */
  readonly looked: string;
}

/** Looks at everything a pack can come to: its own references, every combination of its blocks, its sizes, a sample of rows. */
export async function packFaults(pack: Pack): Promise<PackFindings> {
  const own = checkPack(pack).map(({ path, message, hint }) => `${path}: ${message} ${hint}`);
  if (own.length > 0) return { faults: own, looked: '' };
  const { choices, isComplete } = blockChoices(pack, MOST_CHOICES);
  const faults = new Map<string, string>();
  const look = (choice: Omit<PackChoice, 'seed'>, when: string) => {
    const document = composeDocument(pack, { ...choice, seed: SEED });
    for (const line of compiledFaults(document)) if (!faults.has(line)) faults.set(line, `${when}, ${line}`);
  };
  const everything = pack.blocks.map(({ name }) => name);
  for (const blocks of choices) look({ blocks }, `With the blocks ${blocks.join(', ')}`);
  for (const end of ['min', 'max'] as const) {
    const volumes = Object.fromEntries(pack.volumes.map((volume) => [volume.table, volume[end]]));
    look({ blocks: everything, volumes }, `With every size at its ${end === 'min' ? 'least' : 'most'}`);
  }
  const looked = isComplete
    ? `all ${choices.length} combinations of its blocks compile`
    : `${choices.length} combinations of its blocks compile, of more than could be looked at`;
  if (faults.size > 0) return { faults: [...faults.values()], looked };
  return { faults: await documentFaults(composeDocument(pack, { blocks: everything, seed: SEED })), looked };
}

function compiledFaults(document: SemblanceDocument): readonly string[] {
  return compile(document, { scale: 1 }, RESOURCES)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map((each) => placedLine(each, document));
}
