import { Button } from '@mantine/core';
import { Wrench } from 'lucide-react';
import type { Fix } from '../../schema/diagnostic.ts';

interface FixButtonProps {
  readonly fix: Fix;
  readonly isReadOnly: boolean;
  readonly onFix: (fix: Fix) => void;
}

/** Offers what a finding proposes. */
export function FixButton({ fix, isReadOnly, onFix }: FixButtonProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Wrench size={12} aria-hidden />}
      disabled={isReadOnly}
      onClick={() => onFix(fix)}
    >
      Fix: {fix.title}
    </Button>
  );
}
