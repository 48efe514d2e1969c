// Builds what is written in AssemblyScript (*.as) into TypeScript beside it; with --check it only says what is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const MODULES = [
  { source: 'src/engine/random/draws/draws.as', name: 'DRAWS_BASE64', about: 'The fill kernels of draws.as' },
  {
    source: 'src/engine/math/arrays/arrays.as',
    name: 'ARRAYS_BASE64',
    about: 'The arithmetic on arrays of arrays.as',
  },
  { source: 'src/quality/kernels/looks.as', name: 'LOOKS_BASE64', about: 'The kernels of looks.as' },
  { source: 'src/formats/wasm/row-writer.as', name: 'ROW_WRITER_BASE64', about: 'The row writer of row-writer.as' },
];
const ENTRY = 'module.ts';
const OPTIONS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--use', 'abort='];

for (const { source, name, about } of MODULES) {
  const binary = await compile(readFileSync(pathOf(source), 'utf8'));
  const target = source.replace('.as', '-bytes.ts');
  const base64 = Buffer.from(binary).toString('base64');
  const text = `/** ${about}, WebAssembly in base 64; made by scripts/wasm.mjs. */\nexport const ${name} =\n  '${base64}';\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(pathOf(target), text);
    console.log(`${target}: ${binary.length} bytes of WebAssembly`);
  } else if (readFileSync(pathOf(target), 'utf8') !== text) {
    console.error(`${target} is stale: run \`node scripts/wasm.mjs\`.`);
    process.exitCode = 1;
  }
}

async function compile(text) {
  let binary;
  const stderr = asc.createMemoryStream();
  const { error } = await asc.main([ENTRY, '-o', 'module.wasm', ...OPTIONS], {
    stderr,
    readFile: (name) => (name === ENTRY ? text : null),
    writeFile: (_name, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error || binary === undefined) throw new Error(stderr.toString() || String(error));
  return binary;
}

function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
