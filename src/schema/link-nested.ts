/** A JSON Schema node as far as one needs it to find the generators inside of generators. */
interface Linkable {
  readonly properties?: Readonly<Record<string, Linkable>>;
  readonly items?: Linkable;
  readonly oneOf?: readonly Linkable[];
  readonly anyOf?: readonly Linkable[];
  /** What a node that only refers to another stands for. */
  readonly nests?: 'generator';
}

/**
 * Lets every node that stands for a generator inside of a generator know its alternatives, those of `generators`, so that
 * whoever follows a value through a schema never meets a reference. The link is no part of the node as JSON: written down
 * or sent to a worker, it is gone and must be made again.
 */
export function linkNested(node: Linkable, generators: Linkable): void {
  if (node.nests === 'generator') Object.defineProperty(node, 'oneOf', { value: generators.oneOf, configurable: true });
  for (const part of Object.values(node.properties ?? {})) linkNested(part, generators);
  if (node.items !== undefined) linkNested(node.items, generators);
  if (node.nests === undefined)
    for (const option of [...(node.oneOf ?? []), ...(node.anyOf ?? [])]) linkNested(option, generators);
}
