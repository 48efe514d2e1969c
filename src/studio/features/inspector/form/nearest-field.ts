/**
 * The field that shows what stands at a JSON pointer: that of the pointer itself, else the first one below it, else the
 * nearest one above it; undefined where there is none.
 */
export function nearestField(path: string, fields: readonly string[]): string | undefined {
  const segments = path.split('/');
  for (let length = segments.length; length > 0; length--) {
    const here = segments.slice(0, length).join('/');
    const found = fields.find((field) => field === here) ?? belowOf(here, fields, length < segments.length);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first field below a pointer; above the pointer that was asked for, only a field itself will do. */
function belowOf(here: string, fields: readonly string[], isAbove: boolean): string | undefined {
  return isAbove ? undefined : fields.find((field) => field.startsWith(`${here}/`));
}
