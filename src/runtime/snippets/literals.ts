/** A text as a SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL quotes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal of Python. */
export function pythonText(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\x7f');
}

const PYTHON_WORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass pd raise return try while with yield'.split(
    ' ',
  ),
);

/** A name of a table as a variable of Python. */
export function pythonName(name: string): string {
  return PYTHON_WORDS.has(name) ? `${name}_` : name;
}
