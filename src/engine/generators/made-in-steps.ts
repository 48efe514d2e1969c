import { inOneGo } from '../in-one-go.ts';
import type { Engine } from '../rows/engine.ts';

/** What is made once from the data of an engine and takes long. */
export interface MadeInSteps<Made> {
  /** What was made; makes it in one go where it is not there yet. */
  readonly of: (engine: Engine) => Made;
  /** Makes it before it is needed, in steps; does nothing where it is there. */
  readonly ahead: (engine: Engine) => Generator<void, void>;
}

/** Remembers what is made in steps from the data of an engine for as long as that engine lives. */
export function madeInSteps<Made>(make: (engine: Engine) => Generator<void, Made>): MadeInSteps<Made> {
  const made = new WeakMap<Engine, { readonly value: Made }>();
  return {
    of(engine) {
      const known = made.get(engine);
      if (known !== undefined) return known.value;
      const value = inOneGo(make(engine));
      made.set(engine, { value });
      return value;
    },
    *ahead(engine) {
      if (made.has(engine)) return;
      made.set(engine, { value: yield* make(engine) });
    },
  };
}
