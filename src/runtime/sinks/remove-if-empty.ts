/** Takes a picked file away that was made by picking it; one that held something before stays. */
export async function removeIfEmpty(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  // Not every browser that lets a person pick a file can take it away again.
  const { size } = await handle.getFile();
  if (size === 0) await handle.remove?.();
}
