import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageBin } from '../../scripts/package-bin.mjs';
import { projectRoot, type SourceFile } from './source-files.ts';

const compilerOptions = { target: 'ES2023', module: 'ESNext', moduleResolution: 'bundler', jsx: 'preserve', types: [] };

/** Lints sources under the project's own rules in a folder of their own; gives the rules each path breaks. */
export function rulesBroken(sources: readonly SourceFile[]): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'semblance-lint-'));
  try {
    copyFileSync(join(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*'] }));
    for (const { path, text } of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const parameters = ['-c', join(folder, '.oxlintrc.json'), '-f', 'json', folder];
    const { stdout } = spawnSync(process.execPath, [packageBin('oxlint'), ...parameters], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    const { diagnostics }: { diagnostics: { code?: string; filename: string }[] } = JSON.parse(stdout);
    return new Map(
      sources.map(({ path }) => [
        path,
        diagnostics.filter(({ filename }) => filename === join(folder, path)).map(({ code }) => code ?? 'no rule'),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
