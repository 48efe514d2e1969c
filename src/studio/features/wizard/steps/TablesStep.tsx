import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { closeBlocks } from '../../../../schema/packs/close-blocks.ts';
import { volumeOf } from '../../../../schema/packs/volume-of.ts';
import { tableNamed } from '../../../../schema/references/relations.ts';
import { suggestedBlocks, withBlock, withoutBlock } from '../draft/choose-blocks.ts';
import { changeDraft } from '../draft/useDraft.ts';
import { chosenPackDraft, withPackDraft, withVolume } from '../draft/wizard-draft.ts';
import { BlockCard } from './BlockCard.tsx';
import classes from './steps.module.css';
import { VolumeField } from './VolumeField.tsx';
import type { StepProps } from './wizard-step.ts';

/** What the document consists of, and how much there is of it. */
export function TablesStep({ draft, pack, document, onTable }: StepProps) {
  const [follow, setFollow] = useState('');
  if (pack === undefined || document === undefined) return <Skeleton height={420} />;
  const { blocks: said } = chosenPackDraft(draft);
  const chosen = said ?? suggestedBlocks(pack);
  const present = new Set(closeBlocks(pack, chosen).map(({ name }) => name));
  const titleOf = (name: string) => pack.blocks.find((block) => block.name === name)?.title ?? name;

  const toggle = (name: string, isWanted: boolean) => {
    const next = isWanted ? withBlock(pack, chosen, name) : withoutBlock(pack, chosen, name);
    const others = isWanted
      ? next.filter((each) => each !== name && !present.has(each))
      : [...present].filter((each) => each !== name && !next.includes(each));
    setFollow(others.length === 0 ? '' : followText(titleOf(name), others.map(titleOf), isWanted));
    changeDraft((before) => withPackDraft(before, { blocks: next }));
    const first = pack.blocks.find((block) => block.name === name)?.tables[0];
    if (isWanted && first !== undefined) onTable(first.name);
  };

  return (
    <>
      <fieldset className={classes.group}>
        <legend>What is in it?</legend>
        <ul className={classes.blocks}>
          {pack.blocks.map((block) => (
            <BlockCard key={block.name} block={block} isChosen={present.has(block.name)} onToggle={toggle} />
          ))}
        </ul>
        <p className={classes.follow} role="status">
          {follow}
        </p>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>How much of it?</legend>
        <div className={classes.volumes}>
          {pack.volumes.map((volume) => {
            const table = tableNamed(document, volume.table);
            const value = table && volumeOf(table);
            return table === undefined ? null : (
              <VolumeField
                key={volume.table}
                volume={volume}
                value={value ?? volume.default}
                onFocus={() => onTable(volume.table)}
                onChange={(size) => changeDraft((before) => withVolume(before, volume.table, size))}
              />
            );
          })}
        </div>
      </fieldset>
    </>
  );
}

function followText(title: string, others: readonly string[], isWanted: boolean): string {
  const list = others.join(', ');
  return isWanted
    ? `${list} came along: ${title} needs ${others.length === 1 ? 'it' : 'them'}.`
    : `${list} went with ${title}.`;
}
