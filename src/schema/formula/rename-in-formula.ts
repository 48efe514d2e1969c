import { isFormulaKeyword } from './keywords.ts';
import { formulaTokens } from './tokens.ts';

/**
 * The formula with every reference replaced by what `rename` makes of it, all else kept to the byte.
 *
 * `rename` is given the whole dotted reference (`product.price`). Keywords, texts and the names of functions (a name
 * followed by an opening bracket) are not references. Works on formulas that do not parse as well.
 */
export function mapNames(text: string, rename: (name: string) => string): string {
  const tokens = formulaTokens(text);
  let result = '';
  let copied = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'name' || isFormulaKeyword(token.text) || tokens[index + 1]?.kind === 'open') return;
    result += text.slice(copied, token.start) + rename(token.text);
    copied = token.end;
  });
  return result + text.slice(copied);
}
