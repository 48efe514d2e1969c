import { base, en, Faker } from '@faker-js/faker';
import { FAKER_METHODS } from '../engine/generators/faker/faker-methods.ts';
import type { TextMaker, TextMakers } from '../engine/plan/text-makers.ts';

/** The methods of faker as the engine takes them (R36): English, from the uniforms that are handed over and nothing else. */
export function fakerTexts(): TextMakers {
  let draw = (): number => 0;
  // faker seeds nothing by itself where it is given the source of its numbers.
  const faker = new Faker({ locale: [en, base], randomizer: { next: () => draw(), seed() {} } });
  const makerOf = (method: string): TextMaker | undefined => {
    if (!Object.hasOwn(FAKER_METHODS, method)) return undefined;
    const [group = '', name = ''] = method.split('.');
    const module: unknown = Reflect.get(faker, group);
    const make: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
    if (typeof make !== 'function') throw new Error(`fakerTexts: faker has no method ${method}`);
    return (next) => {
      draw = next;
      return String(Reflect.apply(make, module, []));
    };
  };
  return makerOf;
}
