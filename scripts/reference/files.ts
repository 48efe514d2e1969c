import { buildCatalog } from '../../src/engine/build-catalog.ts';
import { formulaFunctions } from '../../src/engine/formula/registry.ts';
import { reportModel } from '../../src/quality/report/report-model.ts';
import { jsonSchemaOf } from '../../src/schema/json-schema.ts';
import { domainIndex } from './domain-index.ts';
import { localFacts } from './local-facts.ts';
import { packSchema } from './pack-schema.ts';
import { referencePage } from './page.ts';

/** The generated files: their paths in the project and their texts. */
export function referenceFiles(): readonly { readonly path: string; readonly text: string }[] {
  const catalog = buildCatalog();
  return [
    { path: 'public/schema.json', text: `${JSON.stringify(catalog.documentSchema, null, 2)}\n` },
    { path: 'public/pack-schema.json', text: `${JSON.stringify(packSchema(), null, 2)}\n` },
    { path: 'public/report-schema.json', text: `${JSON.stringify(jsonSchemaOf(reportModel), null, 2)}\n` },
    { path: 'domains/index.json', text: `${JSON.stringify(domainIndex(), null, 2)}\n` },
    { path: 'domains/local.json', text: `${JSON.stringify(localFacts())}\n` },
    { path: 'public/reference/index.html', text: referencePage(catalog, formulaFunctions) },
  ];
}
