import type { SourceFile } from './source-files.ts';
import { identifierName, isNode, lineOf, literalText, nodesOf, parse, type SyntaxNode } from './syntax-tree.ts';

/** One place where a file names another: `name` as written, undefined where it is computed and cannot be read. */
export interface ModuleReference {
  readonly name: string | undefined;
  readonly line: number;
}

/**
 * Every way a file can reach another: imports and re-exports (type-only ones too), `import()`, `import('x').Type`,
 * `import x = require('x')`, `require`, `declare module './x'`, `/// <reference path>`, `new URL('x', import.meta.url)`
 * and the paths given to `import.meta.glob` and its like.
 */
export function moduleReferences(file: SourceFile): ModuleReference[] {
  const { program, comments } = parse(file);
  const found: ModuleReference[] = [];
  const add = (name: string | undefined, start: number) => found.push({ name, line: lineOf(file.text, start) });
  for (const { node } of nodesOf(program)) for (const name of namesIn(node)) add(name, node.start);
  for (const { value, start } of comments) {
    const path = /^\/\s*<reference\s+path=["']([^"']+)["']/.exec(value)?.[1];
    if (path !== undefined) add(path, start);
  }
  return found;
}

function namesIn(node: SyntaxNode): (string | undefined)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [literalText(node.source)];
    case 'ExportNamedDeclaration':
      return isNode(node.source) ? [literalText(node.source)] : [];
    case 'TSExternalModuleReference':
      return [literalText(node.expression)];
    case 'TSModuleDeclaration':
      return pathsIn(node.id);
    case 'NewExpression':
      return isUrlOfModule(node) ? [literalText(argumentsOf(node)[0])] : [];
    case 'CallExpression':
      return namesInCall(node);
    default:
      return [];
  }
}

function namesInCall(node: SyntaxNode): (string | undefined)[] {
  if (identifierName(node.callee) === 'require') return [literalText(argumentsOf(node)[0])];
  const onImportMeta = isNode(node.callee, 'MemberExpression') && isImportMeta(node.callee.object);
  if (!onImportMeta) return [];
  const paths = pathsIn(argumentsOf(node));
  return paths.length > 0 ? paths : [undefined];
}

/** The relative and rooted paths among the string literals of a subtree: patterns, and a glob's `base`. */
function pathsIn(value: unknown): string[] {
  const texts = [...nodesOf(value)].map(({ node }) => literalText(node));
  return texts.filter((text) => text !== undefined).filter((text) => /^[./]/.test(text));
}

function isUrlOfModule(node: SyntaxNode): boolean {
  const [, base] = argumentsOf(node);
  return identifierName(node.callee) === 'URL' && [...nodesOf(base)].some((inner) => isImportMeta(inner.node));
}

function isImportMeta(node: unknown): boolean {
  return isNode(node, 'MetaProperty') && identifierName(node.meta) === 'import';
}

function argumentsOf(node: SyntaxNode): unknown[] {
  return Array.isArray(node.arguments) ? node.arguments : [];
}
