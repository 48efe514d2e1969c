import { useId } from 'react';
import type { PackVolume } from '../../../../schema/packs/pack-model.ts';
import { NumberGap } from '../../../ui/NumberGap.tsx';
import classes from './steps.module.css';
import { volumeAt, volumePlace } from './volume-scale.ts';

interface Props {
  readonly volume: PackVolume;
  readonly value: number;
  onFocus(): void;
  onChange(size: number): void;
}

/** How much there is of something: a number, and a slider whose steps are ratios. */
export function VolumeField({ volume, value, onFocus, onChange }: Props) {
  const { title, unit, min, max, default: usual } = volume;
  const id = useId();
  const isWhole = Number.isInteger(usual) && min >= 1;
  const whole = (size: number) => (isWhole ? Math.round(size) : size);
  return (
    <div className={classes.volume} onFocus={onFocus}>
      <span id={id}>{title}</span>
      <span className={classes.volumeNumber}>
        <NumberGap
          label={title}
          value={value}
          min={min}
          max={max}
          isWhole={isWhole}
          onChange={(size) => size !== undefined && onChange(size)}
        />
        {unit}
      </span>
      <input
        type="range"
        aria-labelledby={id}
        aria-valuetext={`${value} ${unit}`}
        min={0}
        max={100}
        step={0.5}
        value={volumePlace(value, min, max)}
        onChange={({ currentTarget }) => onChange(whole(volumeAt(Number(currentTarget.value), min, max)))}
      />
    </div>
  );
}
