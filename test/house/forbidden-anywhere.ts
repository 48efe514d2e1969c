import type { SourceFile } from './source-files.ts';
import { lineOf, nodesOf, parse } from './syntax-tree.ts';

/** Enums and comments which silence a check, as `path:line reason`: no lint rule of ours finds these. */
export function forbiddenAnywhere(file: SourceFile): string[] {
  const { program, comments } = parse(file);
  const at = (start: number, reason: string) => `${file.path}:${lineOf(file.text, start)} ${reason}`;
  const enums = [...nodesOf(program)]
    .filter(({ node }) => node.type === 'TSEnumDeclaration')
    .map(({ node }) => at(node.start, 'an enum, where a union of literals does'));
  const silencers = comments
    .filter(({ value }) => /@ts-(ignore|nocheck|expect-error)|(oxlint|eslint|biome)-(disable|ignore)/.test(value))
    .map(({ start }) => at(start, 'a comment that silences a check'));
  return [...enums, ...silencers];
}
