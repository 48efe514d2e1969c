/** A folder as a browser hands it out, in memory: what was written is there once a file is closed. */
export class FakeFolder {
  readonly name: string;
  readonly files = new Map<string, FakeFile>();
  readonly folders = new Map<string, FakeFolder>();

  constructor(name = 'picked') {
    this.name = name;
  }

  /** As the sinks take it; they reach nothing that is not here. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeFolder> {
    const found = this.folders.get(name) ?? (create ? new FakeFolder(name) : undefined);
    if (found === undefined) throw new DOMException(name, 'NotFoundError');
    this.folders.set(name, found);
    return found;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    const found = this.files.get(name) ?? (create ? new FakeFile(name) : undefined);
    if (found === undefined) throw new DOMException(name, 'NotFoundError');
    this.files.set(name, found);
    return found;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name) && !this.folders.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *keys(): AsyncGenerator<string> {
    yield* [...this.files.keys(), ...this.folders.keys()];
  }
}

/** A file of such a folder, or one picked by itself. */
export class FakeFile {
  readonly name: string;
  content = new Blob();
  isRemoved = false;
  isOpen = false;

  constructor(name: string) {
    this.name = name;
  }

  get handle(): FileSystemFileHandle {
    return this as unknown as FileSystemFileHandle;
  }

  async getFile(): Promise<Blob> {
    return this.content;
  }

  async remove(): Promise<void> {
    this.isRemoved = true;
  }

  async createWritable() {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    this.isOpen = true;
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(bytes.slice()),
      close: async () => {
        this.isOpen = false;
        this.content = new Blob(parts);
      },
      abort: async () => {
        this.isOpen = false;
      },
    };
  }
}
