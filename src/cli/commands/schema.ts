import { DOCUMENT_SCHEMA } from '../../engine/document-schema.ts';
import type { Run } from '../command.ts';

/** `semblance schema`: the JSON Schema (draft-7) of a document. */
export const schema: Run = async (_, { out }) => {
  out(`${JSON.stringify(DOCUMENT_SCHEMA.json, null, 2)}\n`);
  return 0;
};
