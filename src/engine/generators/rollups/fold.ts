import type { BlockMemory } from '../../columns/block-memory.ts';
import { mapInto } from '../../columns/map-into.ts';
import type { NumberVector } from '../../columns/vector.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { foldPlaces } from './fold-places.ts';
import type { Roll } from './roll.ts';

/** Rolls children up into the rows they belong to, some of them at a time, in the order of their file. */
export interface Fold {
  /**
   * Takes some children.
   *
   * @param targets the row each child belongs to, counted from `offset`; below 0 for one that belongs to none
   */
  readonly take: (children: RowSet, targets: Int32Array | Float64Array, offset: number) => void;
  /** One value a row, in the units of the rolled-up column; for `first` and `last` the place of that child, -1 for none. */
  readonly finish: () => NumberVector;
}

type Step = (values: Float64Array, target: number, x: number) => void;

const add: Step = (values, target, x) => {
  values[target] = (values[target] as number) + x;
};
const lower: Step = (values, target, x) => {
  if (x < (values[target] as number)) values[target] = x;
};
const raise: Step = (values, target, x) => {
  if (x > (values[target] as number)) values[target] = x;
};

/** Begins a roll-up into so many rows. @param memory gives the array of a roll-up that is read at once */
export function startFold(roll: Roll, count: number, memory?: BlockMemory): Fold {
  const { convert } = roll;
  switch (roll.aggregate) {
    case 'first':
    case 'last':
      return foldPlaces(roll, roll.aggregate, count);
    case 'count': {
      const values = zeros(count, memory);
      return {
        take: (children, targets, offset) => eachTaken(roll, children, targets, offset, values, add),
        finish: () => ({ storage: 'number', values }),
      };
    }
    case 'sum': {
      const values = zeros(count, memory);
      return {
        take: (children, targets, offset) => addTaken(roll, children, targets, offset, values),
        finish: () => ({ storage: 'number', values: converted(values, convert) }),
      };
    }
    case 'mean': {
      const values = zeros(count, memory);
      const seen = zeros(count, memory);
      return {
        take(children, targets, offset) {
          eachTaken(roll, children, targets, offset, values, add);
          eachTaken(roll, children, targets, offset, seen, (into, target) => add(into, target, 1));
        },
        finish: () => ({
          storage: 'number',
          values: values.map((sum, row) => (seen[row] === 0 ? 0 : convert(sum / (seen[row] as number)))),
          valid: mapInto(new Uint8Array(seen.length), seen, (n) => (n === 0 ? 0 : 1)),
        }),
      };
    }
    case 'min':
    case 'max': {
      const empty = roll.aggregate === 'min' ? Infinity : -Infinity;
      const values = zeros(count, memory).fill(empty);
      const step = roll.aggregate === 'min' ? lower : raise;
      return {
        take: (children, targets, offset) => eachTaken(roll, children, targets, offset, values, step),
        finish: () => ({
          storage: 'number',
          values: values.map((x) => (x === empty ? 0 : convert(x))),
          valid: mapInto(new Uint8Array(values.length), values, (x) => (x === empty ? 0 : 1)),
        }),
      };
    }
  }
}

/** Hands over the value (1 where only rows are counted) and the target of each child that counts and is not null. */
function eachTaken(
  { column, condition }: Roll,
  children: RowSet,
  targets: Int32Array | Float64Array,
  offset: number,
  values: Float64Array,
  step: Step,
): void {
  const { count } = children;
  const vector = column === undefined ? undefined : children.column(column);
  const source = vector?.storage === 'number' ? vector.values : undefined;
  const valid = vector?.valid;
  const taken = condition?.(children);
  for (let i = 0; i < count; i++) {
    if (valid !== undefined && valid[i] === 0) continue;
    if (taken !== undefined && taken[i] === 0) continue;
    const target = targets[i] as number;
    if (target >= 0) step(values, target + offset, source === undefined ? 1 : (source[i] as number));
  }
}

/** As `eachTaken` with `add`, in a loop of its own where every child counts: sums are what most roll-ups are. */
function addTaken(
  roll: Roll,
  children: RowSet,
  targets: Int32Array | Float64Array,
  offset: number,
  values: Float64Array,
): void {
  const vector = children.column(roll.column ?? '');
  if (vector.storage !== 'number' || vector.valid !== undefined || roll.condition !== undefined) {
    eachTaken(roll, children, targets, offset, values, add);
    return;
  }
  const { count } = children;
  const source = vector.values;
  for (let i = 0; i < count; i++) {
    const target = targets[i] as number;
    if (target >= 0) values[target + offset] = (values[target + offset] as number) + (source[i] as number);
  }
}

function converted(values: Float64Array, convert: (x: number) => number): Float64Array {
  for (let row = 0; row < values.length; row++) values[row] = convert(values[row] as number);
  return values;
}

function zeros(count: number, memory: BlockMemory | undefined): Float64Array {
  return memory?.numbers(count).fill(0) ?? new Float64Array(count);
}
