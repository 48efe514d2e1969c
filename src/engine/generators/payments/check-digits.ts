const ZERO = 48;
const LETTER_VALUE = 55;

/** The last digit of a card number whose other digits stand from one place to another of some bytes (Luhn). */
export function luhnDigit(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let i = to - 1, doubled = true; i >= from; i--, doubled = !doubled) {
    const digit = (bytes[i] as number) - ZERO;
    sum += !doubled ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** The two check digits of an IBAN, given what follows them and the two letters of the country (ISO 7064, mod 97-10). */
export function ibanCheck(bytes: Uint8Array, from: number, to: number, country: Uint8Array): number {
  let rest = 0;
  for (let i = from; i < to; i++) rest = appended(rest, bytes[i] as number);
  for (const letter of country) rest = appended(rest, letter);
  // Two zeros stand for the digits that are sought.
  return 98 - ((rest * 100) % 97);
}

/** The remainder by 97 of a number with one sign more at its end; letters are 10 to 35. */
function appended(rest: number, sign: number): number {
  const value = sign >= LETTER_VALUE + 10 ? sign - LETTER_VALUE : sign - ZERO;
  return (rest * (value > 9 ? 100 : 10) + value) % 97;
}

/** The key of a French account of digits: five of the bank, five of the branch, eleven of the account. */
export function frenchKey(bytes: Uint8Array, from: number): number {
  const remainder = (start: number, end: number) => {
    let rest = 0;
    for (let i = start; i < end; i++) rest = (rest * 10 + (bytes[i] as number) - ZERO) % 97;
    return rest;
  };
  const sum =
    89 * remainder(from, from + 5) + 15 * remainder(from + 5, from + 10) + 3 * remainder(from + 10, from + 21);
  return 97 - (sum % 97);
}
