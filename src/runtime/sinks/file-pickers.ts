/** What browsers have beyond the standard's types: asking the person for a file or a folder (Chromium). */
interface Pickers {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker?(options: { id: string; suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface Permissions {
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

const pickers = () => globalThis as unknown as Pickers;

export function canPickFolder(): boolean {
  return typeof pickers().showDirectoryPicker === 'function';
}

export function canPickFile(): boolean {
  return typeof pickers().showSaveFilePicker === 'function';
}

/** The folder a person picks; undefined where they pick none. */
export function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return unlessDismissed(pickers().showDirectoryPicker?.({ id: 'semblance', mode: 'readwrite' }));
}

/** The file a person picks to be written; undefined where they pick none. */
export function pickNewFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  return unlessDismissed(pickers().showSaveFilePicker?.({ id: 'semblance', suggestedName }));
}

/** Whether what was picked earlier may still be written; asks the person where the browser wants that. */
export async function mayWrite(handle: FileSystemHandle): Promise<boolean> {
  const { queryPermission, requestPermission } = handle as Permissions;
  const mode = { mode: 'readwrite' } as const;
  if (queryPermission === undefined || requestPermission === undefined) return true;
  if ((await queryPermission.call(handle, mode)) === 'granted') return true;
  return (await requestPermission.call(handle, mode)) === 'granted';
}

async function unlessDismissed<Handle>(picking: Promise<Handle> | undefined): Promise<Handle | undefined> {
  try {
    return await picking;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return undefined;
    throw reason;
  }
}
