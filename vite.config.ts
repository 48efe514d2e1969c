import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "worker-src 'self'; object-src 'none'; base-uri 'none'";

/** Puts the policy first into the built page, so that any static server keeps it; the dev server needs inline scripts. */
function policyInPage(): Plugin {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: (page) => page.replace('<head>', `<head>\n    ${meta}`),
  };
}

/**
 * Has V8 compile all of the workbench while it is fetched, beside the main thread: it is fetched while nobody waits, and most
 * of its functions are called when a document is opened. The comment must stand first.
 */
function workbenchCompiledAtOnce(): Plugin {
  return {
    name: 'workbench-compiled-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || chunk.name !== 'Workbench') continue;
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
          const map = bundle[`${chunk.fileName}.map`];
          if (map?.type === 'asset') map.source = String(map.source).replace('"mappings":"', '"mappings":";');
        }
      },
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage(), workbenchCompiledAtOnce()],
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: true, chunkSizeWarningLimit: 4200 },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    strictPort: true,
    headers: { 'Content-Security-Policy': contentSecurityPolicy },
  },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Every core: vitest would leave one idle, which on two is half of the machine.
    maxWorkers: '100%',
    // No module keeps anything a test could see, so that the files of a worker share them, compiled once.
    isolate: false,
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/{schema,engine,formats}/**/*.ts'],
      // WebAssembly as text, built from the *.as beside it: there is no line of TypeScript in it to be run.
      exclude: ['src/**/*-bytes.ts'],
      reportsDirectory: 'reports/coverage',
      reportOnFailure: true,
      reporter: ['json-summary'],
    },
  },
});
