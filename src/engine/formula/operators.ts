/** A form of the formula language, for reference page and completion. */
export interface FormulaForm {
  /** The form as a person writes it: `a + b`. */
  readonly syntax: string;
  readonly title: string;
  readonly summary: string;
  /** A formula that uses it. */
  readonly example: string;
  /** How tightly it binds, 1 the loosest; what binds tighter is computed first. */
  readonly level: number;
}

/** What a formula is made of besides calls, the loosest binding first; equal levels are read from left to right. */
export const formulaOperators: readonly FormulaForm[] = [
  {
    syntax: 'a or b',
    title: 'Either',
    summary: 'True where one of the conditions is true; otherwise null where one of them is null.',
    example: 'age < 18 or age > 65',
    level: 1,
  },
  {
    syntax: 'a and b',
    title: 'Both',
    summary: 'False where one of the conditions is false; otherwise null where one of them is null.',
    example: 'quantity > 1 and price > 100',
    level: 2,
  },
  { syntax: 'not a', title: 'Not', summary: 'True where the condition is false.', example: 'not returned', level: 3 },
  {
    syntax: 'a = b, a != b',
    title: 'Equal, different',
    summary: 'Compares numbers, texts, times or conditions; == and <> are read as well. Null where one side is null.',
    example: "customer.segment = 'vip'",
    level: 4,
  },
  {
    syntax: 'a < b, a <= b, a > b, a >= b',
    title: 'Before, after',
    summary:
      'Compares numbers, texts by code point, or times. A date and a timestamp are compared by their days; a text in quotes beside a time is read as a moment.',
    example: "placed_at >= '2024-06-01'",
    level: 4,
  },
  {
    syntax: 'a is null, a is not null',
    title: 'Missing',
    summary: 'Whether the value is null; the answer itself never is.',
    example: 'shipped_at is null',
    level: 4,
  },
  {
    syntax: 'a between b and c, a not between b and c',
    title: 'Between',
    summary: 'Whether the value lies between the two, both included.',
    example: 'age between 18 and 65',
    level: 4,
  },
  {
    syntax: 'a in (b, c), a not in (b, c)',
    title: 'One of',
    summary: 'Whether the value is one of those in brackets.',
    example: "country in ('US', 'CA')",
    level: 4,
  },
  {
    syntax: 'a + b, a - b',
    title: 'Plus, minus',
    summary:
      'Adds and subtracts numbers, exactly for integers and decimals. Two times subtracted give days as a float; a time plus or minus days gives a timestamp, a date plus or minus an integer a date.',
    example: 'subtotal + shipping - discount',
    level: 5,
  },
  {
    syntax: 'a * b',
    title: 'Times',
    summary: 'Multiplies. Integers and decimals stay exact; a product with more than 9 decimal places becomes a float.',
    example: 'quantity * product.price',
    level: 6,
  },
  {
    syntax: 'a / b',
    title: 'Divided by',
    summary: 'Divides; always a float, and null for a division by zero.',
    example: 'total / quantity',
    level: 6,
  },
  {
    syntax: 'a % b',
    title: 'Remainder',
    summary:
      'What is left of the division rounded down, with the sign of the second number; null for a second number of 0.',
    example: '$row % 7',
    level: 6,
  },
  { syntax: '-a', title: 'Minus', summary: 'The number with the other sign.', example: '-balance', level: 7 },
];
