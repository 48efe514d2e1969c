import type { Engine } from '../rows/engine.ts';

/** Remembers what is made from the data of an engine for as long as that engine lives. */
export function oncePerEngine<Made>(make: (engine: Engine) => Made): (engine: Engine) => Made {
  const made = new WeakMap<Engine, { readonly value: Made }>();
  return (engine) => {
    let entry = made.get(engine);
    if (entry === undefined) {
      entry = { value: make(engine) };
      made.set(engine, entry);
    }
    return entry.value;
  };
}
