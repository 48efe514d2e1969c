import { InputBase, type InputBaseProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import classes from './field.module.css';

interface Props extends InputBaseProps, Omit<ComponentPropsWithoutRef<'textarea'>, keyof InputBaseProps | 'value'> {
  readonly value: string;
  readonly minRows: number;
  readonly maxRows: number;
  /** Whether it holds code. */
  readonly isCode?: boolean;
}

/** A field of several lines, as high as its text; the browser sees to that, so that nothing is measured while typing. */
export function GrowingTextarea({ value, minRows, maxRows, isCode = false, ...props }: Props) {
  const lines = value.split('\n').length;
  return (
    <InputBase
      component="textarea"
      multiline
      {...props}
      value={value}
      // Where the browser does not do it by itself, lines that wrap are not counted.
      rows={Math.min(maxRows, Math.max(minRows, lines))}
      classNames={{ input: `${classes.growing ?? ''} ${isCode ? (classes.mono ?? '') : ''}` }}
      __vars={{ '--least-rows': String(minRows), '--most-rows': String(maxRows) }}
    />
  );
}
