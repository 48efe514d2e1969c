import { FORMAT_IDS } from '../../../formats/format-id.ts';
import { MenuAction } from '../../actions/MenuAction.tsx';
import { useAction } from '../../actions/useAction.ts';

/** A line for each format; a single one, which says why, where nothing can be downloaded. */
export function FormatActions({ what }: { readonly what: 'download' | 'download_table' }) {
  const { unavailable } = useAction(`${what}_csv`);
  const formats = unavailable === undefined ? FORMAT_IDS : FORMAT_IDS.slice(0, 1);
  return formats.map((format) => <MenuAction key={format} id={`${what}_${format}`} />);
}
