/** A table or a column, as far as its randomness is keyed. */
interface Keyed {
  readonly name: string;
  readonly keyed_as?: string | undefined;
}

/** The name the randomness of a table or column is keyed by: `keyed_as`, or its name (R14). */
export function streamName(part: Keyed): string {
  return part.keyed_as ?? part.name;
}

/** The stream name of a new part: its name where no other part is keyed by it, else `name#2`, `name#3`, ... (R14). */
export function freshStreamName(name: string, others: readonly Keyed[]): string {
  const taken = new Set(others.map(streamName));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}#${number}`)) number++;
  return `${name}#${number}`;
}

/** The part under another name and stream name; `keyed_as` stands right behind the name, and only where they differ. */
export function withNames<Part extends Keyed>(part: Part, name: string, stream: string): Part {
  const rest = Object.entries(part).filter(([key]) => key !== 'name' && key !== 'keyed_as');
  const names =
    stream === name
      ? [['name', name]]
      : [
          ['name', name],
          ['keyed_as', stream],
        ];
  // The same members as before but for the two names, which are text.
  return Object.fromEntries([...names, ...rest]) as Part;
}
