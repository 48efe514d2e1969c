let apply: ((scheme: 'light' | 'dark') => void) | undefined;

/** Names who sets the colour scheme: the provider, once it is there. */
export function provideColorScheme(setter: (scheme: 'light' | 'dark') => void): void {
  apply = setter;
}

/** From light to dark and back; the choice is remembered. */
export function toggleColorScheme(): void {
  const isDark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
  apply?.(isDark ? 'light' : 'dark');
}
