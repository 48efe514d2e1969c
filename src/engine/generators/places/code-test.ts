/** Whether a postcode begins with one of the codes of a list of ranges: `AB1-AB9,AB12`. The list is read at the first use. */
export function codeTest(ranges: string): (postcode: string) => boolean {
  let read: readonly Range[] | undefined;
  return (postcode) => {
    read ??= ranges.split(',').map(rangeOf);
    return read.some(({ prefix, from, to, width }) => {
      if (!postcode.startsWith(prefix)) return false;
      if (width === 0) return true;
      const digits = postcode.slice(prefix.length, prefix.length + width);
      return /^\d+$/.test(digits) && digits.length === width && Number(digits) >= from && Number(digits) <= to;
    });
  };
}

interface Range {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function rangeOf(item: string): Range {
  const [from = '', to = from] = item.split('-');
  const digits = /\d*$/.exec(from)?.[0] ?? '';
  const last = /\d*$/.exec(to)?.[0] ?? '';
  return {
    prefix: from.slice(0, from.length - digits.length),
    from: Number(digits),
    to: Number(last),
    width: digits.length,
  };
}
