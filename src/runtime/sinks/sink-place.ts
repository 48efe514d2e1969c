/** Where the files of a run go, as plain data that the browser's database can keep. */
export type SinkPlace =
  /** Kept by the browser until they are handed over as a download: on the disk, or in the memory of the page. */
  | { readonly kind: 'download'; readonly store: 'disk' | 'memory' }
  /** A new folder inside the one a person picked. */
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle; readonly folder: string }
  /** A file a person picked, for runs that make but one. */
  | { readonly kind: 'file'; readonly handle: FileSystemFileHandle }
  /** One archive, in a file a person picked. */
  | { readonly kind: 'archive'; readonly handle: FileSystemFileHandle };
