export type { LibraryCompilation, LibraryPlan, LibrarySettings } from './runtime/library/compile-document.ts';
export { compile } from './runtime/library/compile-document.ts';
export type { FileChunk, GenerateOptions, Generation, Row } from './runtime/library/generate-rows.ts';
export { generate } from './runtime/library/generate-rows.ts';
