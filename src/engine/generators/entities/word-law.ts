import { lazily } from './lazily.ts';

/** No place of a text, nor that of one which has none. */
const UNKNOWN = -2;

/** The law of a text: what reports hold values against (R8). */
export interface WordLaw {
  /**
   * Where in the law a text lies, from 0 to 1: evenly spread if and only if texts follow it. -1 for one that it never gives.
   *
   * @param u a uniform, which decides inside of what a single text takes, and which part of a text is looked at
   */
  readonly place: (text: string, u: number) => number;
  /** As `place` of the texts of a list by their codes, each of which is looked up once; where that is worth it. */
  readonly placeCodes?: (texts: readonly string[]) => (code: number, u: number) => number;
}

/** Words of a list by their weights; all alike where those are left out. A word that stands there twice counts twice. */
export function listLaw(texts: readonly string[], weights?: ArrayLike<number>): WordLaw {
  return laterLaw(() => foundLaw(texts, weights));
}

/** A law that is made when a text is first placed in it: of several locales and genders few may ever be asked. */
export function laterLaw(make: () => WordLaw): WordLaw {
  const law = lazily(make);
  return {
    place: (text, u) => law().place(text, u),
    placeCodes(texts) {
      let placed: ((code: number, u: number) => number) | undefined;
      return (code, u) => {
        placed ??= law().placeCodes?.(texts) ?? ((each, v) => law().place(texts[each] ?? '', v));
        return placed(code, u);
      };
    },
  };
}

function foundLaw(texts: readonly string[], weights: ArrayLike<number> | undefined): WordLaw {
  const places = new Map<string, number>();
  const shares: number[] = [];
  texts.forEach((text, i) => {
    const weight = weights?.[i] ?? 1;
    if (!(weight > 0)) return;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    shares[place] = (shares[place] ?? 0) + weight;
  });
  const upTo = new Float64Array(shares.length);
  let total = 0;
  shares.forEach((share, place) => {
    total += share;
    upTo[place] = total;
  });
  const inside = (place: number, u: number) => {
    if (place < 0) return -1;
    const below = place === 0 ? 0 : (upTo[place - 1] as number);
    return (below + u * ((upTo[place] as number) - below)) / total;
  };
  const placeOf = (text: string) => places.get(text) ?? -1;
  return {
    place: (text, u) => inside(placeOf(text), u),
    placeCodes(known) {
      const found = new Int32Array(known.length).fill(UNKNOWN);
      return (code, u) => {
        let place = found[code] as number;
        if (place === UNKNOWN) found[code] = place = placeOf(known[code] ?? '');
        return inside(place, u);
      };
    },
  };
}

/** Texts put together from words: one of some forms such as `{first} {last}`, each by its weight, and each word by its law. */
export function formLaw(
  forms: readonly { readonly form: string; readonly weight: number }[],
  words: Readonly<Record<string, WordLaw>>,
): WordLaw {
  const read = forms.map(({ form }) => form.split(/(\{[a-z]+\})/).filter((piece) => piece !== ''));
  const whole = forms.reduce((sum, { weight }) => sum + weight, 0);
  // As often for every form, whatever its number of words: else those of few words would be looked at more often than they come.
  const ofForms = forms.length > 1 ? 1 / (1 + Math.max(...read.map((pieces) => pieces.filter(isWord).length))) : 0;
  return {
    place(text, u) {
      let below = 0;
      for (let i = 0; i < read.length; i++) {
        const share = (forms[i]?.weight ?? 0) / whole;
        const found = share > 0 ? partsOf(text, read[i] ?? [], words) : undefined;
        if (found === undefined) {
          below += share;
          continue;
        }
        if (u >= 1 - ofForms && ofForms > 0) return below + ((u - 1 + ofForms) / ofForms) * share;
        const along = (u / (1 - ofForms)) * found.length;
        const part = Math.min(found.length - 1, Math.floor(along));
        const rest = along - part;
        const [word = '', value = ''] = found[part] ?? [];
        return words[word]?.place(value, rest) ?? -1;
      }
      return -1;
    },
  };
}

function isWord(piece: string): boolean {
  return piece.startsWith('{');
}

type Part = readonly [word: string, value: string];

/** The words that stand in a text of a form; undefined where it has another form. */
function partsOf(
  text: string,
  pieces: readonly string[],
  words: Readonly<Record<string, WordLaw>>,
): readonly Part[] | undefined {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return text === '' ? [] : undefined;
  if (!isWord(piece)) return text.startsWith(piece) ? partsOf(text.slice(piece.length), rest, words) : undefined;
  const word = piece.slice(1, -1);
  const [next] = rest;
  const isLast = next === undefined;
  const literal = isLast || isWord(next) ? undefined : next;
  for (let end = isLast ? text.length : 1; end <= text.length; end++) {
    if (literal !== undefined) end = text.indexOf(literal, end);
    if (end < 0) return undefined;
    const value = text.slice(0, end);
    if ((words[word]?.place(value, 0.5) ?? -1) < 0) continue;
    const others = partsOf(text.slice(end), rest, words);
    if (others !== undefined) return [[word, value], ...others];
  }
  return undefined;
}
