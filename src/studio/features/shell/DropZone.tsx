import { Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { openFile } from '../../actions/open-document.ts';
import { warn } from '../../ui/toast.ts';
import classes from './DropZone.module.css';

type Drag = 'none' | 'acceptable' | 'unacceptable';

/** The whole window as a target for a dropped document; says before the drop whether it will be taken. */
export function DropZone() {
  const [drag, setDrag] = useState<Drag>('none');
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setDrag(looksAcceptable(event) ? 'acceptable' : 'unacceptable');
    };
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setDrag('none');
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setDrag('none');
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (files.length === 1 && file !== undefined) void openFile(file);
      else warn('Nothing was opened', 'Drop one file at a time: a Semblance document in JSON.');
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (drag === 'none') return null;
  return (
    <div className={classes.zone} data-accepts={drag === 'acceptable'}>
      <Title order={2}>{drag === 'acceptable' ? 'Drop to open the document' : 'This cannot be opened'}</Title>
      <Text>
        {drag === 'acceptable'
          ? 'It opens as a new document; the one that is open stays as it is.'
          : 'Drop one Semblance document in JSON.'}
      </Text>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Some systems do not tell the type of a file before it is dropped. */
function looksAcceptable({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])];
  return (
    items.length <= 1 && items.every(({ type }) => type === '' || type === 'application/json' || type === 'text/plain')
  );
}
