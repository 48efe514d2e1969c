import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The files of an ending below a folder. */
function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

const mantine = 'node_modules/@mantine/core';
const libraries = ['@mantine/notifications', '@mantine/spotlight'];

/** The style sheets that the modules reached from a file of a package need, by the names of their components. */
function sheetsBelow(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    sheetsBelow(join(dirname(file), to), seen);
  }
  return seen;
}

function sheetsOf(component: string): readonly string[] {
  const files = sheetsBelow(`${mantine}/esm/components/${component}/${component}.mjs`);
  return [...files]
    .filter((file) => file.endsWith('.module.mjs'))
    .map((file) => basename(file, '.module.mjs'))
    .filter((name) => existsSync(`${mantine}/styles/${name}.css`));
}

/** The components of Mantine that a source imports. */
function componentsIn(source: string): readonly string[] {
  return [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => existsSync(`${mantine}/esm/components/${name}/${name}.mjs`)),
  );
}

/** The components that a package built on Mantine uses. */
function componentsOfLibrary(library: string): readonly string[] {
  const modules = filesBelow(`node_modules/${library}/esm`, '.mjs');
  return modules.flatMap((file) => componentsIn(readFileSync(file, 'utf8').replaceAll('"', "'")));
}

const sheetsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/@mantine\/core\/styles\/(\w+)\.css/g)].map(([, name = '']) => name);

const sources = filesBelow('src/studio', '.tsx').map((file) => readFileSync(file, 'utf8'));
const components = new Set([...sources.flatMap(componentsIn), ...libraries.flatMap(componentsOfLibrary)]);
const imported = [...sheetsIn('src/studio/theme/start-styles.ts'), ...sheetsIn('src/studio/theme/later-styles.ts')];

describe("Mantine's style sheets", () => {
  it('are looked for', () => {
    expect(sheetsOf('Modal')).toEqual(expect.arrayContaining(['Modal', 'ModalBase', 'Overlay', 'CloseButton']));
    expect(components.size).toBeGreaterThan(20);
  });

  it('are there for every component in use', () => {
    for (const component of components)
      expect(imported, component).toEqual(expect.arrayContaining([...sheetsOf(component)]));
  });

  it('are each imported once', () => {
    expect(new Set(imported).size).toBe(imported.length);
  });

  it('are there on the first page for what it shows', () => {
    const first = [
      'features/start/StartPage.tsx',
      'features/start/TemplateCard.tsx',
      'ui/ErrorBoundary.tsx',
      'App.tsx',
    ];
    const start = sheetsIn('src/studio/theme/start-styles.ts');
    for (const file of first) {
      for (const component of componentsIn(readFileSync(`src/studio/${file}`, 'utf8'))) {
        expect(start, `${component} in ${file}`).toEqual(expect.arrayContaining([...sheetsOf(component)]));
      }
    }
  });
});
