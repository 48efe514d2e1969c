import { Button, Progress, Text } from '@mantine/core';
import { runAction } from '../../actions/actions.ts';
import { showDownload, useDownload } from '../../actions/download-store.ts';
import { formatBytes, formatCount, formatRoughCount } from '../../ui/format.ts';
import classes from './StatusDock.module.css';

/** How far the download is, with its cancel button; what it made when it is done. */
export function DownloadStatus() {
  const download = useDownload((state) => state.download);
  switch (download.kind) {
    case 'idle':
      return null;
    case 'running': {
      const { progress, title } = download;
      const percent =
        progress === undefined ? 0 : Math.floor((100 * progress.rowsDone) / Math.max(1, progress.rowsTotal));
      return (
        <div className={classes.download}>
          <Text size="sm" className="tabular">
            {title}
            {progress === undefined
              ? ', starting'
              : `, ${percent} %, ${formatBytes(progress.bytes)}, ${formatRoughCount(progress.rowsPerSecond)} rows/s`}
          </Text>
          <Progress value={percent} w={120} aria-label={`Download of ${title}`} />
          <Button size="compact-sm" variant="default" onClick={() => runAction('cancel_download')}>
            Cancel
          </Button>
        </div>
      );
    }
    case 'done':
      return (
        <div className={classes.download} role="status">
          <Text size="sm" className="tabular">
            {download.name}: {formatCount(download.rows)} rows, {formatBytes(download.bytes)} in{' '}
            {download.seconds.toFixed(1)} s
          </Text>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => showDownload({ kind: 'idle' })}>
            Dismiss
          </Button>
        </div>
      );
  }
}
