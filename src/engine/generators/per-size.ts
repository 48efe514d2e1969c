/** Remembers the last thing made for a number of rows, which rarely changes while a document is bound. */
export function perSize<Made>(make: (size: number) => Made): (size: number) => Made {
  let last: { readonly size: number; readonly made: Made } | undefined;
  return (size) => {
    if (last?.size !== size) last = { size, made: make(size) };
    return last.made;
  };
}
