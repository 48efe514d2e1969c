// `import { compile, generate } from 'semblance'`: bundles src/index.ts when it changed, and passes it on.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const folder = await bundle('library', { index: 'src/index.ts' });

export const { compile, generate } = await import(pathToFileURL(join(folder, 'index.js')).href);
