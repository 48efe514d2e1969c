import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/schema/text/read-json.ts';

/** Text, the words of the message, the stretch it marks, and the text after the repair (undefined: no repair). */
const mistakes: readonly (readonly [string, string, string, string | undefined])[] = [
  ['{"a": 1,}', 'There is a comma after the last member (line 1, column 8).', ',', '{"a": 1}'],
  ['[1,\n 2,\n]', 'There is a comma after the last element (line 2, column 3).', ',', '[1,\n 2\n]'],
  ['[1,,2]', 'There are two commas in a row (line 1, column 4).', ',', '[1,2]'],
  ['[,1]', 'Nothing stands before this comma (line 1, column 2).', ',', '[1]'],
  ['{,"a":1}', 'Nothing stands before this comma (line 1, column 2).', ',', '{"a":1}'],
  ["{'a': 1}", 'Text and keys stand in double quotes (line 1, column 2).', "'a'", '{"a": 1}'],
  [
    '["x", \'it\\\'s "so"\']',
    'Text and keys stand in double quotes (line 1, column 7).',
    "'it\\'s \"so\"'",
    '["x", "it\'s \\"so\\""]',
  ],
  ['[\u201cx\u201d]', 'Text and keys stand in double quotes (line 1, column 2).', '\u201cx\u201d', '["x"]'],
  ["['x]", 'Text and keys stand in double quotes (line 1, column 2).', "'", undefined],
  [
    '{"a": 1\n "b": 2}',
    'Expected a comma or a closing brace after this value (line 2, column 2).',
    '"',
    '{"a": 1,\n "b": 2}',
  ],
  ['[1 2]', 'Expected a comma or a closing bracket after this value (line 1, column 4).', '2', '[1, 2]'],
  ['[1; 2]', 'Expected a comma or a closing bracket after this value (line 1, column 3).', ';', '[1, 2]'],
  ['["a": 1]', 'Expected a comma or a closing bracket after this value (line 1, column 5).', ':', undefined],
  ['{"a": 1 @}', 'Expected a comma or a closing brace after this value (line 1, column 9).', '@', undefined],
  ['{a: 1}', 'A key stands in double quotes (line 1, column 2).', 'a', '{"a": 1}'],
  ['{2024: 1}', 'A key stands in double quotes (line 1, column 2).', '2024', '{"2024": 1}'],
  ['{{}}', 'Expected a key in double quotes here, not { (line 1, column 2).', '{', undefined],
  ['{"a" 1}', 'Expected a colon after the key (line 1, column 6).', '1', '{"a": 1}'],
  ['{"a" => 1}', 'Expected a colon after this key (line 1, column 6).', '=>', '{"a" : 1}'],
  ['{"a"}', 'The key before this has no value (line 1, column 5).', '}', undefined],
  ['{"a": }', 'A value is missing after this colon (line 1, column 5).', ':', undefined],
  ['// shop\n{}', 'JSON has no comments (line 1, column 1).', '// shop', '\n{}'],
  ['{"a": /* one */ 1}', 'JSON has no comments (line 1, column 7).', '/* one */', '{"a":  1}'],
  ['{"a": 1 # one\n}', 'JSON has no comments (line 1, column 9).', '# one', '{"a": 1 \n}'],
  ['[NaN]', 'JSON has no NaN (line 1, column 2).', 'NaN', '[null]'],
  ['[-Infinity]', 'JSON has no -Infinity (line 1, column 2).', '-Infinity', '[null]'],
  ['[undefined]', 'JSON has no undefined (line 1, column 2).', 'undefined', '[null]'],
  ['[True]', 'JSON writes true, not True (line 1, column 2).', 'True', '[true]'],
  ['[shop]', 'Text stands in double quotes (line 1, column 2).', 'shop', '["shop"]'],
  ['[2d]', '"2d" is not a number (line 1, column 2).', '2d', '["2d"]'],
  [
    '[2024-01-31T10:00:00]',
    '"2024-01-31T10:00:00" is not a number (line 1, column 2).',
    '2024-01-31T10:00:00',
    '["2024-01-31T10:00:00"]',
  ],
  ['[.5]', '".5" is not how JSON writes a number (line 1, column 2).', '.5', '[0.5]'],
  ['[5.]', '"5." is not how JSON writes a number (line 1, column 2).', '5.', '[5]'],
  ['[+5]', '"+5" is not how JSON writes a number (line 1, column 2).', '+5', '[5]'],
  ['[007]', '"007" is not how JSON writes a number (line 1, column 2).', '007', '[7]'],
  ['[1_000]', '"1_000" is not how JSON writes a number (line 1, column 2).', '1_000', '[1000]'],
  ['[0x1F]', '"0x1F" is not how JSON writes a number (line 1, column 2).', '0x1F', '[31]'],
  [
    '{"a": "x,\n"b": 1}',
    'This text is not closed: its second double quote is missing (line 1, column 7).',
    '"x,',
    '{"a": "x",\n"b": 1}',
  ],
  ['["x', 'This text is not closed: its second double quote is missing (line 1, column 2).', '"x', '["x"'],
  ['["a\tb"]', 'A tab cannot stand inside text (line 1, column 4).', '\t', '["a\\tb"]'],
  ['["a\u0001b"]', 'A control character cannot stand inside text (line 1, column 4).', '\u0001', '["a\\u0001b"]'],
  ['["C:\\data"]', '"\\d" means nothing in JSON (line 1, column 5).', '\\d', '["C:\\\\data"]'],
  ['["it\\\'s"]', 'A single quote needs no backslash (line 1, column 5).', "\\'", '["it\'s"]'],
  ['["\\u12G4"]', 'After \\u four hexadecimal digits are needed (line 1, column 3).', '\\u12G4', undefined],
  ['{"a":\u00a01}', 'This looks like a space but is another character (line 1, column 6).', '\u00a0', '{"a": 1}'],
  [
    '{"a": [1, 2}',
    'Expected a closing bracket ]: the array that begins on line 1 is still open (line 1, column 12).',
    '}',
    '{"a": [1, 2]}',
  ],
  [
    '[1, 2}',
    'Expected a closing bracket ]: the array that begins on line 1 is still open (line 1, column 6).',
    '}',
    '[1, 2]',
  ],
  [
    '[\n{"a": 1]',
    'Expected a closing brace }: the object that begins on line 2 is still open (line 2, column 8).',
    ']',
    '[\n{"a": 1}]',
  ],
  [
    '{"a": [1, 2',
    'The text ends before the array that begins on line 1 is closed (line 1, column 11).',
    '2',
    '{"a": [1, 2]}',
  ],
  [
    '{"a": {\n',
    'The text ends before the object that begins on line 1 is closed (line 1, column 8).',
    '\n',
    '{"a": {}}\n',
  ],
  ['{"a":', 'The text ends before the object that begins on line 1 is closed (line 1, column 5).', ':', undefined],
  ['', 'The text is empty (line 1, column 1).', '', '{}'],
  ['{}}', 'This } is one too many: the document ended before it (line 1, column 3).', '}', '{}'],
  ['{} {}', 'Expected the end of the text: the document is already complete (line 1, column 4).', '{', undefined],
  ['@', 'Expected a value here, not @ (line 1, column 1).', '@', undefined],
];

describe('readJson on broken text', () => {
  it.each(mistakes)('says what is wrong with %j', (text, message, marked, repaired) => {
    const { value, diagnostics, syntaxRange = { start: -1, end: -1 }, syntaxFix } = readJson(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'syntax_error', severity: 'error', message });
    expect(diagnostics[0]?.hint).not.toBe('');
    expect(text.slice(syntaxRange.start, syntaxRange.end)).toBe(marked);
    const after = syntaxFix && text.slice(0, syntaxFix.range.start) + syntaxFix.text + text.slice(syntaxFix.range.end);
    expect(after).toBe(repaired);
  });

  it('names the value in which reading stopped, and keeps the places of what came before', () => {
    const { diagnostics, ranges } = readJson('{"tables": [{"name": "a"}, {"name": \'b\'}]}');
    expect(diagnostics[0]?.path).toBe('/tables/1');
    expect(ranges.rangeOf('/tables/0/name')).toEqual({ key: { start: 13, end: 19 }, value: { start: 21, end: 24 } });
    expect(ranges.pathAt(22)).toBe('/tables/0/name');
  });
});

describe('readJson on text it reads', () => {
  it('keeps the last of two equal keys and reports the second', () => {
    const { value, diagnostics, ranges } = readJson('{"a": 1,\n"b": 2,\n"a": 3}');
    expect(value).toEqual({ a: 3, b: 2 });
    expect(diagnostics).toMatchObject([
      { code: 'duplicate_key', path: '/a', message: 'The key "a" is in this object already (again on line 3).' },
    ]);
    expect(ranges.rangeOf('/a')?.value).toEqual({ start: 22, end: 23 });
  });

  it('sees that two keys are equal although they are written differently', () => {
    expect(readJson('{"a": 1, "\\u0061": 2}').diagnostics[0]?.code).toBe('duplicate_key');
  });

  it('lists no more than a hundred errors beside the value', () => {
    const { value, diagnostics } = readJson(`[${'{"a":1,"a":2},'.repeat(500)}0]`);
    expect(diagnostics).toHaveLength(100);
    expect(value).toHaveLength(501);
  });

  it.each([
    ['[9007199254740992]', '/0', 9007199254740992],
    ['{"seed": -12345678901234567890}', '/seed', -12345678901234567000],
    ['1e400', '', Number.MAX_VALUE],
    ['-1e400', '', -Number.MAX_VALUE],
  ])('reports that %s cannot be kept exactly', (text, path, nearest) => {
    const { value, diagnostics } = readJson(text);
    expect(diagnostics).toMatchObject([{ code: 'number_too_large', severity: 'error', path }]);
    expect([value].flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : [v]))).toEqual([nearest]);
  });

  it.each(['9007199254740991', '-9007199254740991', '1e20', '0.1234567890123456789', '-0'])('accepts %s', (text) => {
    expect(readJson(text)).toMatchObject({ value: Number(text), diagnostics: [] });
  });

  it('treats __proto__ as a key like any other', () => {
    const { value } = readJson('{"__proto__": {"polluted": true}, "a": {"__proto__": 1}}');
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('reports a second __proto__ and takes names of inherited methods for new keys', () => {
    expect(readJson('{"__proto__": 1, "__proto__": 2}').diagnostics[0]?.code).toBe('duplicate_key');
    expect(readJson('{"toString": 1, "constructor": 2}').diagnostics).toEqual([]);
  });

  it('reads 64 levels and stops at the 65th', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(readJson(nested(64)).diagnostics).toEqual([]);
    expect(readJson(nested(65))).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'too_deep', severity: 'error' }],
      syntaxRange: { start: 64, end: 65 },
    });
    expect(readJson('{"a":'.repeat(1_000_000)).diagnostics[0]?.code).toBe('too_deep');
  });

  it('reads text of 8 Mi characters and none longer', () => {
    const most = 8 * 1024 * 1024;
    expect(readJson(`"${'x'.repeat(most - 2)}"`).diagnostics).toEqual([]);
    const { value, diagnostics, ranges } = readJson(`"${'x'.repeat(most - 1)}"`);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'too_large', path: '' }]);
    expect(ranges.pathAt(5)).toBe('');
    expect(ranges.rangeOf('')).toBeUndefined();
  });

  it('passes over a byte order mark at the beginning only', () => {
    expect(readJson('\ufeff{"a": 1}').value).toEqual({ a: 1 });
    expect(readJson('{\ufeff"a": 1}').value).toBeUndefined();
  });

  it('reads a text of many small values and finds places in it', () => {
    const count = 300_000;
    const text = `[${'{"a":[]},'.repeat(count)}0]`;
    const { value, ranges } = readJson(text);
    expect(value).toHaveLength(count + 1);
    expect(ranges.pathAt(text.length - 2)).toBe(`/${count}`);
    expect(ranges.rangeOf(`/${count - 1}/a`)?.key).toEqual({ start: 9 * count - 7, end: 9 * count - 4 });
  });
});

describe('the source map', () => {
  const text = '{ "a": [10, {"b~/": null}], "c": "x" }';
  const { ranges } = readJson(text);

  it.each([
    ['', text],
    ['/a', '[10, {"b~/": null}]'],
    ['/a/0', '10'],
    ['/a/1/b~0~1', 'null'],
    ['/c', '"x"'],
  ])('finds the value at %j', (path, source) => {
    const range = ranges.rangeOf(path)?.value ?? { start: 0, end: 0 };
    expect(text.slice(range.start, range.end)).toBe(source);
  });

  it.each(['/a/2', '/a/00', '/a/-', '/d', '/c/0', 'a', '/a/~2', '/toString'])('finds nothing at %j', (path) => {
    expect(ranges.rangeOf(path)).toBeUndefined();
  });

  it.each([
    [0, ''],
    [1, ''],
    [2, '/a'],
    [6, '/a'],
    [8, '/a/0'],
    [10, '/a/0'],
    [11, '/a'],
    [15, '/a/1/b~0~1'],
    [25, '/a/1'],
    [26, '/a'],
    [27, ''],
    [34, '/c'],
    [999, ''],
    [-1, ''],
  ])('finds the innermost value at offset %i', (offset, path) => {
    expect(ranges.pathAt(offset)).toBe(path);
  });
});
