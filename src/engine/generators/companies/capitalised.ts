/** A name as it stands first in another: De Vries & Smit. Letters beyond ASCII stay as they are. */
export function capitalised(name: string): string {
  const first = name.charCodeAt(0);
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + name.slice(1) : name;
}
