/** The name a file has while a process writes it; the file itself appears when all of a run are whole. */
export function partName(name: string, pid: number): string {
  return `.${name}.${pid}.part`;
}
