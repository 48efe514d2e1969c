import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/** A node of an ESTree syntax tree, read generically: `start` is its offset in the file. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

/** A file's tree and comments. Throws when the file does not parse, so that no broken file passes unread. */
export function parse({ path, text }: SourceFile): { program: unknown; comments: { value: string; start: number }[] } {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`parse: ${path} does not parse: ${error.message}`);
  return { program, comments };
}

/** Whether a value is a node, of the given type if one is named. */
export function isNode(value: unknown, type?: string): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    (type === undefined || value.type === type)
  );
}

/** The nodes of a tree, parents before children, each with the node it stands in. */
export function* nodesOf(value: unknown, parent?: SyntaxNode): Generator<{ node: SyntaxNode; parent?: SyntaxNode }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item, parent);
  } else if (isNode(value)) {
    yield parent ? { node: value, parent } : { node: value };
    for (const child of Object.values(value)) {
      if (typeof child === 'object' && child !== null) yield* nodesOf(child, value);
    }
  }
}

/** The text of a string literal or of a template without substitutions; undefined for anything else. */
export function literalText(node: unknown): string | undefined {
  if (isNode(node, 'Literal')) return typeof node.value === 'string' ? node.value : undefined;
  if (!isNode(node, 'TemplateLiteral') || !Array.isArray(node.quasis) || node.quasis.length !== 1) return undefined;
  const [only] = node.quasis;
  const cooked: unknown = only.value.cooked;
  return typeof cooked === 'string' ? cooked : undefined;
}

/** The name of an identifier. */
export function identifierName(node: unknown): string | undefined {
  return isNode(node, 'Identifier') && typeof node.name === 'string' ? node.name : undefined;
}

/** The one-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
