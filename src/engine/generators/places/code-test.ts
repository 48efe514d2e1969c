/** Whether a postcode begins with one of the codes of a list of ranges: `AB1-AB9,AB12`. The list is read at the first use. */
export function codeTest(ranges: string): (postcode: string) => boolean {
  let read: readonly Range[] | undefined;
  return (postcode) => {
    read ??= ranges.split(',').map(rangeOf);
    return read.some(({ prefix, from, to, digits }) => {
      if (!postcode.startsWith(prefix)) return false;
      if (digits === undefined) return true;
      const found = digits.exec(postcode.slice(prefix.length))?.[0];
      return found !== undefined && Number(found) >= from && Number(found) <= to;
    });
  };
}

interface Range {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** What the digits of a code look like; undefined where it has none. */
  readonly digits: RegExp | undefined;
}

/** Codes as long as they need to be, with no digit behind them: SW2 to SW20. */
const ANY_WIDTH = /^[1-9]\d*(?!\d)/;

function rangeOf(item: string): Range {
  const [from = '', to = from] = item.split('-');
  const first = /\d*$/.exec(from)?.[0] ?? '';
  const last = /\d*$/.exec(to)?.[0] ?? '';
  const fixedWidth = first === '' ? undefined : new RegExp(`^\\d{${first.length}}`);
  return {
    prefix: from.slice(0, from.length - first.length),
    from: Number(first),
    to: Number(last),
    digits: first.length === last.length ? fixedWidth : ANY_WIDTH,
  };
}
