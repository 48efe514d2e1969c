import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';

const HEX = utf8Bytes('0123456789abcdef');
const [DOT, COLON] = [46, 58];
const DOCUMENTATION = utf8Bytes('2001:db8:');

/**
 * Addresses of hosts: IPv4 in the private network 10.0.0.0/8 (RFC 1918), IPv6 in that for documentation (RFC 3849), MAC
 * addresses that are administered locally.
 */
export function addresses(
  part: 'ipv4' | 'ipv6' | 'mac',
  of: string,
  context: ColumnContext,
): (rows: RowSet) => TextVector {
  const key = context.stream(part, of);
  return (rows) => {
    const { lanes0, lanes1 } = rows.bits(key, 0);
    const write = (rank: number | bigint, bytes: Uint8Array, at: number): number => {
      const row = Number(rank);
      const [high, low] = [lanes0[row] as number, lanes1[row] as number];
      return part === 'ipv4'
        ? putIpv4(high, bytes, at)
        : part === 'ipv6'
          ? putIpv6(high, low, bytes, at)
          : putMac(high, low, bytes, at);
    };
    return rankedTexts({ mostBytes: 40, write }, (row) => row, rows);
  };
}

/** Hosts end in 1 to 254. */
function putIpv4(bits: number, target: Uint8Array, start: number): number {
  let at = putNumber(10, 0, target, start);
  target[at++] = DOT;
  at = putNumber(bits >>> 24, 0, target, at);
  target[at++] = DOT;
  at = putNumber((bits >>> 16) & 0xff, 0, target, at);
  target[at++] = DOT;
  return putNumber(1 + ((bits & 0xffff) % 254), 0, target, at);
}

/** Two groups of network and one of host between the prefix and a run of zeros; none of them is 0. */
function putIpv6(high: number, low: number, target: Uint8Array, start: number): number {
  let at = putBytes(DOCUMENTATION, target, start);
  at = putGroup((high >>> 16) | 1, target, at);
  target[at++] = COLON;
  at = putGroup((high & 0xffff) | 1, target, at);
  target[at++] = COLON;
  target[at++] = COLON;
  at = putGroup((low >>> 16) | 1, target, at);
  target[at++] = COLON;
  return putGroup((low & 0xffff) | 1, target, at);
}

function putGroup(word: number, target: Uint8Array, start: number): number {
  let at = start;
  for (let shift = 12, isLeading = true; shift >= 0; shift -= 4) {
    const digit = (word >>> shift) & 15;
    if (isLeading && digit === 0 && shift > 0) continue;
    isLeading = false;
    target[at++] = HEX[digit] as number;
  }
  return at;
}

function putMac(high: number, low: number, target: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < 6; i++) {
    const word = i < 4 ? high >>> (24 - 8 * i) : low >>> (24 - 8 * (i - 4));
    // Of the first byte the last bit says that it is one host, the bit before that it is local.
    const byte = i === 0 ? (word & 0xfc) | 2 : word & 0xff;
    if (i > 0) target[at++] = COLON;
    target[at++] = HEX[byte >>> 4] as number;
    target[at++] = HEX[byte & 15] as number;
  }
  return at;
}
