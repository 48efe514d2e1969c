import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { provideColorScheme } from './color-scheme.ts';

/** Lets actions set the colour scheme from outside of React. */
export function ColorSchemeBridge() {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => provideColorScheme(setColorScheme), [setColorScheme]);
  return null;
}
