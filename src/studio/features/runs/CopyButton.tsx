import { ActionIcon, Tooltip } from '@mantine/core';
import { Copy } from 'lucide-react';
import { tell, warn } from '../../ui/toast.ts';

/** Copies a text; `what` names it where it is told. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell(`${what} was copied.`),
      () => warn('That was not copied', 'The browser does not let this page write to the clipboard.'),
    );
  return (
    <Tooltip label="Copy">
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={`Copy: ${what}`} onClick={() => void copy()}>
        <Copy size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
