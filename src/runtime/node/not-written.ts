/** The disk refused a file: its name, and as the cause what the system said. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written`, { cause });
    this.file = file;
  }
}

/** Does something with a file. @throws NotWritten when the disk refuses. */
export async function onDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new NotWritten(file, error);
  }
}
