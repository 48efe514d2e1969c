import { useLocalStorage } from '@mantine/hooks';

/** The width of a pane in pixels, and how it is changed. */
export interface PaneWidth {
  readonly px: number;
  readonly min: number;
  readonly max: number;
  readonly first: number;
  set(px: number): void;
}

/** The width of a pane as this browser remembers it. */
export function usePaneWidth(key: string, { first, min, max }: { first: number; min: number; max: number }): PaneWidth {
  const [stored, store] = useLocalStorage<number>({
    key: `semblance-${key}`,
    defaultValue: first,
    getInitialValueInEffect: false,
  });
  const within = (px: number) => Math.min(max, Math.max(min, px));
  const px = within(Number.isFinite(stored) ? stored : first);
  return { px, min, max, first, set: (next) => store(within(next)) };
}
