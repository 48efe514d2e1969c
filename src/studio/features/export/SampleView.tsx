import { NativeSelect, Text } from '@mantine/core';
import type { ExportPreview } from '../../../runtime/protocol.ts';
import classes from './export.module.css';
import { sizeWords } from './export-words.ts';

const SHOWN_LINES = 24;
/** Beyond this many characters of a line nobody reads on. */
const SHOWN_CHARACTERS = 400;

interface Props {
  readonly preview: ExportPreview;
  onTable(table: string): void;
}

/** The first lines of a file as they will be written, and the size of that file. */
export function SampleView({ preview: { files, sample }, onTable }: Props) {
  const shown = files.find(({ file }) => file.name === sample.file);
  if (shown === undefined) return null;
  const lines = sample.text.split('\n');
  const text = lines
    .slice(0, SHOWN_LINES)
    .map((line) => (line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line))
    .join('\n');
  return (
    <div className={classes.sample}>
      <div className={classes.sampleHead}>
        {files.length > 1 ? (
          <NativeSelect
            aria-label="File that is shown"
            size="xs"
            value={sample.file}
            data={files.map(({ file }) => file.name)}
            onChange={({ currentTarget: { value } }) => {
              const table = files.find(({ file }) => file.name === value)?.file.tables[0]?.name;
              if (table !== undefined) onTable(table);
            }}
          />
        ) : (
          <Text size="xs" fw={600}>
            {sample.file}
          </Text>
        )}
        <Text size="xs" c="dimmed" className="tabular">
          {sizeWords(shown.size)}
        </Text>
      </div>
      <pre className={classes.lines} tabIndex={0} aria-label={`The first lines of ${sample.file}`}>
        {visible(text)}
      </pre>
    </div>
  );
}

/** Marks what cannot be seen: the byte order mark, tabs, and carriage returns. */
function visible(text: string): string {
  return text.replaceAll('\ufeff', '⟨BOM⟩').replaceAll('\t', '⇥\t').replaceAll('\r', '␍');
}
