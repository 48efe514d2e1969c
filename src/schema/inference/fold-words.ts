const upperA = 65;
const upperZ = 90;
const caseDistance = 32;

/** A name as small words joined by underscores, ASCII only: `customerId`, `Customer-ID` and `customer_id` are all `customer_id`. */
export function foldWords(name: string): string {
  const apart = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_');
  let folded = '';
  for (let i = 0; i < apart.length; i++) {
    const code = apart.charCodeAt(i);
    folded += code >= upperA && code <= upperZ ? String.fromCharCode(code + caseDistance) : apart.charAt(i);
  }
  return folded.replace(/^_+|_+$/g, '');
}
