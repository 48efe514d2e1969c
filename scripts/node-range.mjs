/**
 * Whether a Node version lies in a range of `package.json`'s `engines`: `^a.b.c` and `>=a.b.c` joined by `||`.
 * Throws on any other form, so that a range it cannot read never passes silently.
 */
export function nodeInRange(version, range) {
  return range.split('||').some((part) => {
    const match = /^(\^|>=)(\d+)\.(\d+)\.(\d+)$/.exec(part.trim());
    if (!match) throw new Error(`nodeInRange: cannot read "${part.trim()}", only ^a.b.c and >=a.b.c`);
    const [, operator, ...least] = match;
    const floor = least.map(Number);
    const found = version.split('.').map(Number);
    const sameMajor = found[0] === floor[0];
    return isAtLeast(found, floor) && (operator === '>=' || sameMajor);
  });
}

function isAtLeast(found, floor) {
  const at = floor.findIndex((number, index) => number !== found[index]);
  return at === -1 || found[at] > floor[at];
}
