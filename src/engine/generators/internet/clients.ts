import { mapInto } from '../../columns/map-into.ts';
import type { DictionaryVector, Vector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { guideTable } from '../../random/guide-table.ts';
import type { StreamKey } from '../../random/stream-key.ts';
import type { RowSet } from '../../rows/row-set.ts';

interface Choice<Value> {
  readonly value: Value;
  readonly weight: number;
}

const SYSTEMS = {
  windows: 'Windows NT 10.0; Win64; x64',
  mac: 'Macintosh; Intel Mac OS X 10_15_7',
  linux: 'X11; Linux x86_64',
  android: 'Linux; Android 10; K',
  iphone: 'iPhone; CPU iPhone OS 17_5 like Mac OS X',
};

/** Browsers and how much they are used, about as in 2024; versions of the last year. */
const AGENTS: readonly Choice<string>[] = [
  ...[124, 125, 126].flatMap((version) => [
    { value: chrome(SYSTEMS.windows, version), weight: 9 },
    { value: chrome(SYSTEMS.mac, version), weight: 3 },
    { value: chrome(SYSTEMS.linux, version), weight: 1 },
    { value: chrome(SYSTEMS.android, version, ' Mobile'), weight: 11 },
    { value: `${chrome(SYSTEMS.windows, version)} Edg/${version}.0.0.0`, weight: 2 },
  ]),
  ...[125, 126, 127].flatMap((version) => [
    { value: firefox(SYSTEMS.windows, version), weight: 1.5 },
    { value: firefox(SYSTEMS.linux, version), weight: 0.5 },
  ]),
  { value: safari(SYSTEMS.mac, ''), weight: 6 },
  { value: safari(SYSTEMS.iphone, ' Mobile/15E148'), weight: 15 },
];

const PORTS: readonly Choice<number>[] = [
  { value: 443, weight: 62 },
  { value: 80, weight: 18 },
  { value: 22, weight: 5 },
  { value: 8080, weight: 4 },
  { value: 53, weight: 3 },
  { value: 25, weight: 2 },
  { value: 3306, weight: 2 },
  { value: 5432, weight: 2 },
  { value: 8443, weight: 1 },
  { value: 3389, weight: 1 },
];

/** The browsers that ask for a page, as they name themselves. */
export function agents(of: string, context: ColumnContext): (rows: RowSet) => DictionaryVector {
  const codes = codesOf(AGENTS, context.stream('user_agent', of));
  const dictionary = { texts: AGENTS.map(({ value }) => value) };
  return (rows) => ({ storage: 'dictionary', codes: codes(rows), dictionary });
}

/** The ports of servers, those of the web the likeliest. */
export function ports(of: string, context: ColumnContext): (rows: RowSet) => Vector {
  const codes = codesOf(PORTS, context.stream('port', of));
  const dictionary = { texts: PORTS.map(({ value }) => String(value)) };
  if (context.type === 'text') return (rows) => ({ storage: 'dictionary', codes: codes(rows), dictionary });
  return (rows) => ({
    storage: 'number',
    values: mapInto(new Float64Array(rows.count), codes(rows), (code) => PORTS[code]?.value ?? 0),
  });
}

function codesOf(choices: readonly Choice<unknown>[], key: StreamKey): (rows: RowSet) => Int32Array {
  const table = guideTable(choices.map(({ weight }) => weight));
  return (rows) => {
    const codes = new Int32Array(rows.count);
    table.fill(rows.uniforms(key), rows.count, codes);
    return codes;
  };
}

function chrome(system: string, version: number, mobile = ''): string {
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0${mobile} Safari/537.36`;
}

function firefox(system: string, version: number): string {
  return `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
}

function safari(system: string, mobile: string): string {
  return `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5${mobile} Safari/605.1.15`;
}
