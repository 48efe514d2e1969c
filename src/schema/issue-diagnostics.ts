import type { Diagnostic } from './diagnostic.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { nearestName } from './nearest-name.ts';
import { pointer, valueAt } from './pointer.ts';
import { type DescribedSchema, schemaNodeAt } from './schema-node-at.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

const NAME_HINT =
  'A name begins with a letter or an underscore and goes on with letters, digits and underscores; at most 63 in all.';
const MOMENT_HINT = 'Write a date as 2024-01-31, or a moment as 2024-01-31T12:00:00.';

/** Says what the model objects to in plain words, with the nearest valid name where one was misspelt. */
export function issueDiagnostics(issue: Issue, root: JsonValue, schema: DescribedSchema): readonly Diagnostic[] {
  const segments = issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));
  const path = pointer(...segments);
  const at = valueAt(root, path);
  const node = schemaNodeAt(schema, root, segments);
  const error = (rest: Omit<Diagnostic, 'severity' | 'path'>): readonly Diagnostic[] => [
    { severity: 'error', path, ...rest },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, [...segments, key], Object.keys(node?.properties ?? {}), at));
    case 'invalid_union':
      if (issue.discriminator === undefined && at === undefined) return error(missing(segments, node));
      if (issue.discriminator === undefined && isFormulaHolder(node))
        return numberOrFormula(issue.errors, at, node, segments, root, schema);
      if (issue.discriminator === undefined)
        return error({ code: 'wrong_type', message: `${show(at)} does not fit here.`, hint: describe(node) });
      return error(
        unknownKind(
          at,
          'options' in issue ? issue.options : undefined,
          path,
          schemaNodeAt(schema, root, segments.slice(0, -1)),
        ),
      );
    case 'invalid_value':
      if (at === undefined) return error(missing(segments, node));
      return error(notAChoice(at, issue.values, path));
    case 'invalid_type':
      if (at === undefined) return error(missing(segments, node));
      return error(wrongType(at, issue.expected, path, node));
    case 'too_small':
      return error({
        code: 'out_of_range',
        message: `${subject(at, issue.origin)} must be ${issue.inclusive === false ? 'above' : 'at least'} ${String(issue.minimum)}${items(issue.origin, issue.minimum)}.`,
        hint: describe(node),
      });
    case 'too_big':
      return error({
        code: 'out_of_range',
        message: `${subject(at, issue.origin)} must be ${issue.inclusive === false ? 'below' : 'at most'} ${String(issue.maximum)}${items(issue.origin, issue.maximum)}.`,
        hint: describe(node),
      });
    case 'invalid_format':
      return String(issue.pattern).includes('A-Za-z')
        ? error({ code: 'invalid_name', message: `${show(at)} is no name.`, hint: NAME_HINT })
        : error({ code: 'wrong_type', message: `${show(at)} is no date.`, hint: MOMENT_HINT });
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return error({ code: 'wrong_type', message: issue.message, hint: describe(node) });
  }
}

/** Whether a part of the document holds a number or a formula that gives one. */
function isFormulaHolder(node: DescribedSchema | undefined): boolean {
  return node?.anyOf?.some(({ refers }) => refers === 'formula') === true;
}

/** A number that breaks the rules of numbers is told so; all else is neither number nor formula. */
function numberOrFormula(
  errors: readonly (readonly Issue[])[],
  at: JsonValue | undefined,
  node: DescribedSchema | undefined,
  segments: readonly (string | number)[],
  root: JsonValue,
  schema: DescribedSchema,
): readonly Diagnostic[] {
  const [ofNumber] = errors;
  if (typeof at === 'number' && ofNumber !== undefined)
    return ofNumber.flatMap((issue) => issueDiagnostics({ ...issue, path: [...segments] }, root, schema));
  const message = at === '' ? 'The formula is empty.' : `${show(at)} is no number, and no formula that gives one.`;
  return [{ code: 'wrong_type', severity: 'error', path: pointer(...segments), message, hint: describe(node) }];
}

function unknownKey(
  key: string,
  segments: readonly (string | number)[],
  known: readonly string[],
  holder: JsonValue | undefined,
): Diagnostic {
  // A key that is there already cannot be the one that was meant.
  const taken = (name: string) => isJsonObject(holder) && Object.hasOwn(holder, name);
  const near = nearestName(
    key,
    known.filter((name) => !taken(name)),
  );
  const path = pointer(...segments);
  return {
    code: 'unknown_key',
    severity: 'error',
    path,
    message: `"${key}" is not known here.`,
    hint:
      near === undefined
        ? `Known here: ${known.join(', ') || 'nothing'}.`
        : `Did you mean "${near}"? Known here: ${known.join(', ')}.`,
    fix:
      near === undefined
        ? { title: `Remove "${key}"`, edits: [{ op: 'remove', path }] }
        : { title: `Rename it to "${near}"`, edits: [{ op: 'rename', path, to: near }] },
  };
}

function unknownKind(
  at: JsonValue | undefined,
  options: unknown,
  path: string,
  node: DescribedSchema | undefined,
): Omit<Diagnostic, 'severity' | 'path'> {
  const fromNode = (node?.oneOf ?? node?.anyOf ?? []).map((option) => String(option.properties?.kind?.const));
  const known = Array.isArray(options) ? options.map(String) : fromNode;
  const hint = `Kinds to choose from: ${known.join(', ')}.`;
  if (typeof at !== 'string') return { code: 'missing_key', message: 'It does not say which kind it is.', hint };
  const near = nearestName(at, known);
  return {
    code: 'unknown_kind',
    message: `There is no kind "${at}" here.`,
    hint: near === undefined ? hint : `Did you mean "${near}"? ${hint}`,
    ...(near !== undefined && { fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path, value: near }] } }),
  };
}

function notAChoice(at: JsonValue, values: readonly unknown[], path: string): Omit<Diagnostic, 'severity' | 'path'> {
  if (path === '/version') {
    return {
      code: 'unsupported_version',
      message: `Version ${show(at)} is not one this studio can read.`,
      hint: 'Version 1 is the only one there is.',
      fix: { title: 'Set the version to 1', edits: [{ op: 'set', path, value: 1 }] },
    };
  }
  const known = values.map(String);
  const near = typeof at === 'string' ? nearestName(at, known) : undefined;
  const hint = `To choose from: ${known.join(', ')}.`;
  return {
    code: 'out_of_range',
    message: `${show(at)} is not one of the choices.`,
    hint: near === undefined ? hint : `Did you mean "${near}"? ${hint}`,
    ...(near !== undefined && { fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path, value: near }] } }),
  };
}

function missing(
  segments: readonly (string | number)[],
  node: DescribedSchema | undefined,
): Omit<Diagnostic, 'severity' | 'path'> {
  const key = String(segments[segments.length - 1] ?? '');
  const example = node?.examples?.[0];
  const fixable = key === 'seed' || key === 'version' || key === 'name';
  return {
    code: 'missing_key',
    message: `"${key}" is missing.`,
    hint: describe(node),
    ...(fixable &&
      (typeof example === 'number' || typeof example === 'string') && {
        fix: {
          title: `Add "${key}": ${JSON.stringify(example)}`,
          edits: [{ op: 'set', path: pointer(...segments), value: example }],
        },
      }),
  };
}

function wrongType(
  at: JsonValue,
  expected: string,
  path: string,
  node: DescribedSchema | undefined,
): Omit<Diagnostic, 'severity' | 'path'> {
  const numeric = expected === 'number' || expected === 'int';
  const number = numeric && typeof at === 'string' && at.trim() !== '' ? Number(at) : Number.NaN;
  const readable = Number.isFinite(number) && (expected === 'number' || Number.isInteger(number));
  return {
    code: 'wrong_type',
    message: `${show(at)} is no ${TYPE_WORDS[expected] ?? expected}.`,
    hint: describe(node),
    ...(readable && {
      fix: { title: `Write it as the number ${number}`, edits: [{ op: 'set', path, value: number }] },
    }),
  };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  int: 'whole number',
  number: 'number',
  string: 'text',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
  record: 'object',
};

function describe(node: DescribedSchema | undefined): string {
  const example = node?.examples?.[0];
  const shown = example === undefined ? '' : ` For example: ${JSON.stringify(example)}.`;
  return `${node?.description ?? 'See the reference for what belongs here.'}${shown}`;
}

function show(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function subject(at: JsonValue | undefined, origin: string): string {
  return origin === 'array' ? 'The list' : origin === 'string' ? 'The text' : show(at);
}

function items(origin: string, count: number | bigint): string {
  const unit = origin === 'array' ? 'entry' : origin === 'string' ? 'character' : undefined;
  if (unit === undefined) return '';
  return ` ${count === 1 ? unit : unit === 'entry' ? 'entries' : 'characters'} long`;
}
