const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed',
  EEXIST: 'a file has its name',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'it is not allowed',
  EROFS: 'the disk is read-only',
};

/** Why the file system refused, in words that can end a sentence. */
export function fileProblem(error: unknown): string {
  const code = errorCode(error);
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** The code of a system error, such as ENOENT; empty for any other. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
