/** Copies bytes to a place that has room for them; returns the place behind them. */
export function putBytes(bytes: Uint8Array, target: Uint8Array, at: number): number {
  // A loop beats Uint8Array.set for texts this short.
  for (let i = 0; i < bytes.length; i++) target[at + i] = bytes[i] as number;
  return at + bytes.length;
}

const ZERO = 48;

/** Writes a whole number from 0, with zeros in front up to a width; returns the place behind it. */
export function putNumber(value: number, width: number, target: Uint8Array, at: number): number {
  let digits = 1;
  for (let rest = Math.floor(value / 10); rest > 0; rest = Math.floor(rest / 10)) digits++;
  const end = at + Math.max(width, digits);
  let rest = value;
  for (let place = end - 1; place >= at; place--) {
    const tenth = Math.floor(rest / 10);
    target[place] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
  return end;
}
