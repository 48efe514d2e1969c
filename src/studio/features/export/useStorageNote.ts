import { useEffect, useState } from 'react';
import { hasPrivateFiles } from '../../../runtime/sinks/private-store.ts';
import type { Destination } from '../../runs/destination.ts';
import { formatBytes } from '../../ui/format.ts';

/** What a page's memory takes without trouble. */
const MEMORY_BYTES = 200_000_000;

/** What a person should know of the room there is for a download of this many bytes; undefined where there is enough. */
export function useStorageNote(destination: Destination, bytes: number): string | undefined {
  const [room, setRoom] = useState<{ readonly onDisk: boolean; readonly freeBytes: number }>();
  useEffect(() => {
    let isGone = false;
    void readRoom().then((found) => {
      if (!isGone) setRoom(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (room === undefined || destination !== 'download') return undefined;
  if (!room.onDisk && bytes > MEMORY_BYTES) {
    return `This browser window can only hold it in memory, and ${formatBytes(bytes)} may be too much. Write fewer tables or rows at a time.`;
  }
  if (room.onDisk && bytes * 1.1 > room.freeBytes) {
    return `This browser has room for ${formatBytes(room.freeBytes)} only. Pick a folder, or write fewer tables or rows.`;
  }
  return undefined;
}

async function readRoom() {
  const onDisk = await hasPrivateFiles();
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return { onDisk, freeBytes: Math.max(0, quota - usage) };
}
