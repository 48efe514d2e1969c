import type { Diagnostic } from './diagnostic.ts';
import type { SemblanceDocument } from './document-model.ts';
import { issueDiagnostics } from './issue-diagnostics.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import type { DescribedSchema } from './schema-node-at.ts';
import type { z } from './zod.ts';

/** The single definition of a document, in its two forms. */
export interface DocumentSchema {
  readonly model: z.ZodType;
  readonly json: DescribedSchema;
}

/** What checking the structure of a value finds. */
export interface StructureCheck {
  /** Present when the structure holds; keys nobody knows are kept in it and are findings. */
  readonly document?: SemblanceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks that a value has the structure of a document: every finding at once, none thrown. */
export function checkStructure(value: JsonValue, schema: DocumentSchema): StructureCheck {
  if (!isJsonObject(value)) {
    return {
      diagnostics: [
        {
          code: 'not_a_document',
          severity: 'error',
          path: '',
          message: 'This is no document: the outermost value is no object.',
          hint: 'A document begins with { "version": 1, "name": ... }.',
        },
      ],
    };
  }
  const parsed = schema.model.safeParse(value);
  // The model changes nothing while it checks, so that the value itself is the document; unknown keys stay in it.
  const document = value as unknown as SemblanceDocument;
  if (parsed.success) return { document, diagnostics: [] };
  const found = parsed.error.issues.flatMap((issue) => issueDiagnostics(issue, value, schema.json));
  // The model may object to one value twice in the same words.
  const diagnostics = [...new Map(found.map((each) => [`${each.path} ${each.message}`, each])).values()];
  const holds = parsed.error.issues.every((issue) => issue.code === 'unrecognized_keys');
  return holds ? { document, diagnostics } : { diagnostics };
}
