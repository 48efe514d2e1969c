import type { SourceFile } from './source-files.ts';
import { identifierName, isNode, lineOf, literalText, nodesOf, parse, type SyntaxNode } from './syntax-tree.ts';

/**
 * What the lint rules of pure code (schema, engine, formats, quality) cannot express, as `path:line reason`: results of
 * `**` differ between engines, `\p{}` and the flag `i` follow the engine's Unicode version, and `Math` under another
 * name would slip past the list of its exact functions.
 */
export function impureSyntax(file: SourceFile): string[] {
  return [...nodesOf(parse(file).program)].flatMap(({ node, parent }) => {
    const fault = faultOf(node, parent);
    return fault === undefined ? [] : [`${file.path}:${lineOf(file.text, node.start)} ${fault}`];
  });
}

function faultOf(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  if (node.operator === '**' || node.operator === '**=') return '** differs between engines';
  if (isRegexLiteral(node)) return patternFault(node.regex.pattern, node.regex.flags);
  if (isRegExpCall(node)) {
    const [pattern, flags] = Array.isArray(node.arguments) ? node.arguments : [];
    return patternFault(literalText(pattern) ?? '', literalText(flags) ?? '');
  }
  if (identifierName(node) === 'Math' && !(isNode(parent, 'MemberExpression') && parent.object === node)) {
    return 'Math under another name escapes the list of its exact functions';
  }
  return undefined;
}

function patternFault(pattern: string, flags: string): string | undefined {
  if (/\\p\{/i.test(pattern)) return '\\p{} follows the engine’s Unicode version';
  return flags.includes('i') ? 'the flag i is case mapping, which follows the engine’s Unicode version' : undefined;
}

function isRegexLiteral(node: SyntaxNode): node is SyntaxNode & { regex: { pattern: string; flags: string } } {
  return node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null;
}

function isRegExpCall(node: SyntaxNode): boolean {
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && identifierName(node.callee) === 'RegExp';
}
