/** What is made of pieces of data, kept for as long as the first piece is there: the next bind asks for the same. */
export function oncePerData<Data extends object, Made>(
  make: (pieces: readonly Data[]) => Made,
): (pieces: readonly Data[]) => Made {
  const kept = new WeakMap<Data, { readonly pieces: readonly Data[]; readonly made: Made }>();
  return (pieces) => {
    const [first] = pieces;
    const last = first === undefined ? undefined : kept.get(first);
    if (last?.pieces.length === pieces.length && last.pieces.every((piece, place) => piece === pieces[place]))
      return last.made;
    const made = make(pieces);
    if (first !== undefined) kept.set(first, { pieces: [...pieces], made });
    return made;
  };
}
