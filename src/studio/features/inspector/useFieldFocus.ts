import { type RefObject, useEffect } from 'react';
import { setShell, useShell } from '../../state/shell.ts';
import { nearestField } from './form/nearest-field.ts';

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button';

/** Puts the focus on the field that was asked for, once the form that has it is drawn. */
export function useFieldFocus(root: RefObject<HTMLElement | null>): void {
  const wanted = useShell((shell) => shell.fieldToFocus);
  useEffect(() => {
    const form = root.current;
    if (wanted === undefined || form === null) return undefined;
    // The form of what was selected with it is drawn by the next frame.
    const frame = requestAnimationFrame(() => {
      const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
      const path = nearestField(
        wanted,
        fields.map((field) => field.dataset['field'] ?? ''),
      );
      const field = fields.find((each) => each.dataset['field'] === path);
      const input = field?.querySelector<HTMLElement>(FOCUSABLE) ?? form.closest<HTMLElement>('[data-pane]');
      input?.focus();
      field?.scrollIntoView({ block: 'center' });
      setShell({ fieldToFocus: undefined });
    });
    return () => cancelAnimationFrame(frame);
  }, [root, wanted]);
}
