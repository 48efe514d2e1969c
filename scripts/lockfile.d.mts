type Versions = Readonly<Record<string, string>>;
interface Dependencies {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}
interface Lock {
  readonly packages: Readonly<Record<string, Dependencies>>;
}
export function unlockedOptionals(lock: Lock): string[];
export function isLockOf(lock: Lock, manifest: Dependencies): boolean;
