// Builds the row writer in WebAssembly into src/formats/wasm/row-writer-bytes.ts; with --check it only says whether that is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = fileURLToPath(new URL('../src/formats/wasm/row-writer.as', import.meta.url));
const target = fileURLToPath(new URL('../src/formats/wasm/row-writer-bytes.ts', import.meta.url));
const ENTRY = 'row-writer.ts';

let binary;
const stderr = asc.createMemoryStream();
const { error } = await asc.main(
  [ENTRY, '-o', 'row-writer.wasm', '-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--use', 'abort='],
  {
    stderr,
    readFile: (name) => (name === ENTRY ? readFileSync(source, 'utf8') : null),
    writeFile: (_name, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  },
);
if (error || binary === undefined) {
  console.error(stderr.toString() || String(error));
  process.exit(1);
}
const text = `/** The row writer of row-writer.as, WebAssembly in base 64; made by scripts/wasm.mjs. */
export const ROW_WRITER_BASE64 =
  '${Buffer.from(binary).toString('base64')}';
`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`${binary.length} bytes of WebAssembly`);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/formats/wasm/row-writer-bytes.ts is stale: run `node scripts/wasm.mjs`.');
  process.exit(1);
}
