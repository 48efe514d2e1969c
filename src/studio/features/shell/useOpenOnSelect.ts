import { useEffect, useRef } from 'react';
import { setShell } from '../../state/shell.ts';
import { workbench } from '../../state/workbench.ts';

/** Opens the inspector when a person selects another table or column; walking over cells by keys opens nothing. */
export function useOpenOnSelect(): void {
  const lastKey = useRef('');
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      lastKey.current = key;
    };
    const point = () => {
      lastKey.current = '';
    };
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('pointerdown', point, { capture: true });
    const stop = workbench.store.subscribe((state, before) => {
      const isSelected = state.selection !== before.selection && state.selection.table !== undefined;
      const isByPerson = state.document === before.document && before.document !== undefined;
      const isWalking = /^(Arrow|Page|Home|End|Tab)/.test(lastKey.current);
      if (isSelected && isByPerson && !isWalking) setShell({ isInspectorOpen: true });
    });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('pointerdown', point, { capture: true });
      stop();
    };
  }, []);
}
