import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';

interface Named {
  readonly name: string;
  readonly keyed_as?: string | undefined;
}

/** Reports names that come twice, and names whose randomness would be keyed alike (R14). */
export function checkNames({ tables }: SemblanceDocument, report: (diagnostic: Diagnostic) => void): void {
  checkList(tables, '/tables', 'table', report);
  tables.forEach((table, index) =>
    checkList(table.columns, `/tables/${index}/columns`, `column of ${table.name}`, report),
  );
}

function checkList(list: readonly Named[], path: string, what: string, report: (diagnostic: Diagnostic) => void): void {
  const names = new Set<string>();
  const keys = new Map<string, string>();
  list.forEach(({ name, keyed_as }, index) => {
    const twice = names.has(name);
    names.add(name);
    if (twice) {
      const free = freeName(name, list);
      report({
        code: 'duplicate_name',
        severity: 'error',
        path: `${path}/${index}/name`,
        message: `There is another ${what} named "${name}".`,
        hint: 'Names are told apart; give this one another.',
        fix: { title: `Rename it to "${free}"`, edits: [{ op: 'set', path: `${path}/${index}/name`, value: free }] },
      });
      return;
    }
    const key = keyed_as ?? name;
    const other = keys.get(key);
    keys.set(key, name);
    if (other !== undefined) {
      const free = freeKey(name, list);
      report({
        code: 'duplicate_name',
        severity: 'error',
        path: `${path}/${index}/${keyed_as === undefined ? 'name' : 'keyed_as'}`,
        message: `"${name}" and "${other}" would draw the same random numbers: both are keyed as "${key}".`,
        hint: 'Give one of them another "keyed_as".',
        fix: {
          title: `Key "${name}" as "${free}"`,
          edits: [{ op: 'set', path: `${path}/${index}/keyed_as`, value: free }],
        },
      });
    }
  });
}

function freeName(name: string, list: readonly Named[]): string {
  for (let n = 2; ; n++) {
    const candidate = `${name}_${n}`;
    if (!list.some((each) => each.name === candidate || each.keyed_as === candidate)) return candidate;
  }
}

function freeKey(name: string, list: readonly Named[]): string {
  for (let n = 2; ; n++) {
    const candidate = `${name}#${n}`;
    if (!list.some((each) => each.keyed_as === candidate)) return candidate;
  }
}
