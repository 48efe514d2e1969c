import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { longest } from '../entities/longest.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';

const list = (text: string) => text.split(' ').map(utf8Bytes);
const FIRST = list(
  'amber arctic autumn bold brave bright calm cedar clear clever coastal cobalt copper crisp daring deep early eager fair fresh gentle golden grand green happy hidden honest ivory jolly keen kind lively lucky lunar maple mellow merry mighty misty modern noble north olive open polar prime proud quick quiet rapid red royal rustic sage silent silver simple smart solar solid spring steady still sunny swift tidy tranquil true urban vast velvet vivid warm west wild wise young',
);
const SECOND = list(
  'acorn anchor arrow bay beacon bridge brook canyon castle cliff cloud comet compass coral creek crown delta dune eagle ember falcon field fjord forest forge fox garden glacier grove gull harbor haven hill island lake lantern leaf lighthouse lynx meadow mesa mill moon mountain oak ocean orchard otter owl path peak pine planet pond prairie quarry raven reef ridge river rock sail shore sparrow spruce star stone stream summit sun tiger trail valley wave willow wind wolf wood',
);
const SECTIONS = list('products articles news help blog account search orders pages about');
const PARTS = {
  scheme: utf8Bytes('https://'),
  hyphen: utf8Bytes('-'),
  end: utf8Bytes('.example'),
  slash: utf8Bytes('/'),
};

/** Domains of two words under the top domain that RFC 2606 keeps for examples, and pages in them. */
export function sites(part: 'domain' | 'url', of: string, context: ColumnContext): (rows: RowSet) => TextVector {
  const domainKey = context.stream('domain', of);
  const pathKey = context.stream('path', of);
  const mostBytes = longest(FIRST) + longest(SECOND) + longest(SECTIONS) + 32;
  return (rows) => {
    const domains = rows.uniforms(domainKey);
    const paths = part === 'url' ? rows.uniforms(pathKey) : undefined;
    const write = (rank: number | bigint, bytes: Uint8Array, start: number): number => {
      const row = Number(rank);
      let at = paths === undefined ? start : putBytes(PARTS.scheme, bytes, start);
      const word = (domains[row] as number) * FIRST.length;
      at = putBytes(FIRST[Math.floor(word)] as Uint8Array, bytes, at);
      at = putBytes(PARTS.hyphen, bytes, at);
      at = putBytes(SECOND[Math.floor((word - Math.floor(word)) * SECOND.length)] as Uint8Array, bytes, at);
      at = putBytes(PARTS.end, bytes, at);
      if (paths === undefined) return at;
      const section = (paths[row] as number) * SECTIONS.length;
      at = putBytes(PARTS.slash, bytes, at);
      at = putBytes(SECTIONS[Math.floor(section)] as Uint8Array, bytes, at);
      at = putBytes(PARTS.slash, bytes, at);
      return putNumber(1 + Math.floor((section - Math.floor(section)) * 999), 0, bytes, at);
    };
    return rankedTexts({ mostBytes, write }, (row) => row, rows);
  };
}
