/** A token of a MySQL script. */
export interface MysqlToken {
  readonly kind: 'name' | 'text' | 'word' | 'number' | 'sign';
  readonly value: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', n: '\n', r: '\r', Z: '\u001a', '\\': '\\', "'": "'" };

/**
 * The statements of a script, each as its tokens, read by sections 9.1 and 9.2 of the MySQL manual (a backslash escapes)
 * by code that shares nothing with the writer; throws for what is no token, and for a statement without an end.
 */
export function mysqlStatements(script: string): readonly (readonly MysqlToken[])[] {
  const statements: MysqlToken[][] = [];
  let tokens: MysqlToken[] = [];
  let at = 0;

  function quoted(quote: string): string {
    let value = '';
    for (at++; ; at++) {
      const sign = script[at];
      if (sign === undefined) throw new Error('mysqlStatements: a quote that does not end');
      if (sign === quote) {
        if (script[at + 1] !== quote) break;
        value += quote;
        at++;
      } else if (sign === '\\' && quote === "'") {
        const escaped = ESCAPES[script[++at] ?? ''];
        if (escaped === undefined) throw new Error(`mysqlStatements: an unknown escape \\${script[at]}`);
        value += escaped;
      } else value += sign;
    }
    at++;
    return value;
  }

  while (at < script.length) {
    const rest = script.slice(at, at + 80);
    const blank = /^(?:\s+|-- [^\n]*\n)/.exec(rest);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const [sign = ''] = rest;
    if (sign === "'") tokens.push({ kind: 'text', value: quoted("'") });
    else if (sign === '`') tokens.push({ kind: 'name', value: quoted('`') });
    else if (sign === ';') {
      statements.push(tokens);
      tokens = [];
      at++;
    } else {
      const number = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/.exec(rest)?.[0];
      const found = number ?? /^(?:[A-Za-z_]\w*|[(),=])/.exec(rest)?.[0];
      const kind = number === undefined ? (/^\w/.test(rest) ? 'word' : 'sign') : 'number';
      if (found === undefined) throw new Error(`mysqlStatements: no token at ${JSON.stringify(rest)}`);
      tokens.push({ kind, value: found });
      at += found.length;
    }
  }
  if (tokens.length > 0) throw new Error('mysqlStatements: the last statement does not end');
  return statements;
}
