import type { CompanyForms } from '../../plan/company-data.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { formLaw, listLaw, type WordLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import { capitalised } from './capitalised.ts';

/** What a locale says of its companies. */
export interface CompanyWords {
  readonly lastNames: readonly string[];
  readonly lastSlugs: readonly string[];
  readonly lastWeights: readonly number[] | undefined;
  readonly forms: CompanyForms;
}

type Part = 'name' | 'legal_form' | 'industry' | 'domain' | 'email';

/** Companies as each row's locale puts them together: last names by their weights, every industry alike. */
export function companyLaws(part: Part, words: readonly CompanyWords[], localeOf?: (rows: RowSet) => Int32Array) {
  return wordPlaces(() => words.map((own) => lawOf(part, own)), localeOf);
}

function lawOf(part: Part, { lastNames, lastSlugs, lastWeights, forms: company }: CompanyWords): WordLaw {
  const { shapes, industries } = company;
  const form = listLaw(
    company.forms.map(({ name }) => name),
    company.forms.map(({ weight }) => weight),
  );
  const ofTrades = industries.flatMap(({ trades }) => trades.map(() => 1 / trades.length));
  switch (part) {
    case 'legal_form':
      return form;
    case 'industry':
      return listLaw(industries.map(({ name }) => name));
    case 'name': {
      const last = listLaw(lastNames, lastWeights);
      const trade = listLaw(
        industries.flatMap(({ trades }) => trades),
        ofTrades,
      );
      const start = listLaw(lastNames.map(capitalised), lastWeights);
      return formLaw(
        shapes.map((shape) => ({ form: shape.replace(/^\{last\}/, '{start}'), weight: 1 })),
        { start, last, other: last, trade, form },
      );
    }
    case 'domain':
    case 'email': {
      const last = listLaw(lastSlugs, lastWeights);
      const trade = listLaw(
        industries.flatMap(({ trades, slugs }) => trades.map((_, i) => slugs[i] ?? '')),
        ofTrades,
      );
      const ofOthers = shapes.filter((shape) => shape.includes('{other}') && !shape.includes('{trade}')).length;
      const before = part === 'email' ? 'info@' : '';
      return formLaw(
        [
          { form: `${before}{last}-{trade}.example`, weight: shapes.length - ofOthers },
          { form: `${before}{last}-{other}.example`, weight: ofOthers },
        ],
        { last, other: last, trade },
      );
    }
  }
}
