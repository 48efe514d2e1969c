import { describe, expect, it } from 'vitest';
import { toTsv } from '../../../src/studio/features/rows/tsv.ts';

describe('toTsv', () => {
  it('writes a header and a line for each row, null as an empty cell', () => {
    expect(
      toTsv(
        ['id', 'city'],
        [
          ['1', null],
          ['2', 'Rome'],
        ],
      ),
    ).toBe('id\tcity\r\n1\t\r\n2\tRome\r\n');
  });

  it('quotes what would break the cells apart', () => {
    expect(toTsv(['a'], [['x\ty'], ['say "hi"'], ['two\nlines']])).toBe(
      'a\r\n"x\ty"\r\n"say ""hi"""\r\n"two\nlines"\r\n',
    );
  });
});
