import { Modal } from '@mantine/core';
import { type ComponentProps, useEffect, useState } from 'react';
import { KindGallery } from './KindGallery.tsx';

interface KindDialogProps extends ComponentProps<typeof KindGallery> {
  readonly onClose: () => void;
}

/** The gallery of kinds in a dialog; closed, it gives the focus back to where it was. */
export function KindDialog({ onClose, ...gallery }: KindDialogProps) {
  const [cameFrom] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) requestAnimationFrame(() => cameFrom.focus());
    },
    [cameFrom],
  );
  return (
    <Modal opened onClose={onClose} title={gallery.title} size="lg">
      <KindGallery {...gallery} />
    </Modal>
  );
}
