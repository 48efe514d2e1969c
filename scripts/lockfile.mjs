/**
 * Names of optional packages that locked packages ask for and the lock does not hold. A registry that serves one
 * platform only makes such locks; `npm ci` refuses them.
 */
export function unlockedOptionals({ packages }) {
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const asked = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  return asked.filter((name) => !locked.has(name));
}

/** Whether the lock was made for the dependencies `package.json` states now. */
export function isLockOf({ packages }, manifest) {
  return ['dependencies', 'devDependencies'].every((kind) => sorted(packages['']?.[kind]) === sorted(manifest[kind]));
}

function sorted(versions = {}) {
  return JSON.stringify(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
}
