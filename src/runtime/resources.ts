import enUS from '../../domains/locales/en_US.json';
import type { Resources } from '../engine/plan/resources.ts';

/** The lists the engine is given, by name: "<locale>/<list>". */
export const RESOURCES: Resources = {
  lists: Object.fromEntries(Object.entries(enUS).map(([name, texts]) => [`en_US/${name}`, texts])),
};
