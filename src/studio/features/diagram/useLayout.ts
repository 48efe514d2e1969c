import { useMemo, useState } from 'react';
import { useLatest } from '../../ui/useLatest.ts';
import type { Diagram } from './diagram.ts';
import { LayoutClient } from './layout-client.ts';
import type { DiagramLayout, LayoutRequest } from './layout-diagram.ts';
import { labelSize, tableSize } from './table-size.ts';

const intervalMs = 100;

/** Where everything of a diagram stands: the last answer of the worker until the next is there, or why there is none. */
export function useLayout(
  { tables, relations }: Diagram,
  direction: LayoutRequest['direction'] | undefined,
): { readonly layout?: DiagramLayout | undefined; readonly failure?: string | undefined } {
  const text = JSON.stringify({
    direction,
    boxes: tables.map((table) => ({ id: table.id, ...tableSize(table) })),
    lines: relations.map(({ id, from, to, label }) => ({ id, from, to, label: labelSize(label) })),
  });
  // The same drawing is not made again, whatever else of the document changes.
  const request = useMemo(() => {
    const parsed: LayoutRequest & { readonly direction?: string } = JSON.parse(text);
    return parsed.direction === undefined ? undefined : parsed;
  }, [text]);
  const [client] = useState(() => new LayoutClient());
  const { result, failure } = useLatest(
    request,
    (asked: LayoutRequest, signal: AbortSignal) => client.layout(asked, signal),
    intervalMs,
  );
  return { layout: result, failure };
}
