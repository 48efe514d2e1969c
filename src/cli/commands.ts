import type { Command } from './command.ts';
import { CHUNK_ROWS, CSV, FROM, JSON_FLAG, ONLY, OUT, QUIET, ROWS, SCALE, SEED, TABLE, WORKERS } from './option.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'generate',
    operands: ['DOC'],
    summary: 'writes every table as a CSV file',
    options: [OUT, SEED, SCALE, ONLY, WORKERS, CHUNK_ROWS, QUIET],
    needs: ['out'],
    load: async () => (await import('./commands/generate.ts')).generate,
  },
  {
    name: 'validate',
    operands: ['DOC'],
    summary: 'says what is wrong with a document',
    options: [JSON_FLAG],
    needs: [],
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  {
    name: 'preview',
    operands: ['DOC'],
    summary: 'shows rows of a table, from any place',
    options: [TABLE, FROM, ROWS, CSV, SEED, SCALE],
    needs: ['table'],
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  {
    name: 'hash',
    operands: ['DOC'],
    summary: 'prints the content hash, rows and name of every table',
    options: [SEED, SCALE, WORKERS, CHUNK_ROWS],
    needs: [],
    load: async () => (await import('./commands/hash.ts')).hash,
  },
  {
    name: 'schema',
    operands: [],
    summary: 'prints the JSON Schema of a document',
    options: [],
    needs: [],
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    name: 'templates',
    operands: [],
    summary: 'lists the documents that come with Semblance',
    options: [],
    needs: [],
    load: async () => (await import('./commands/templates.ts')).templates,
  },
];
