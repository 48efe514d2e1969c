import { faker } from '@faker-js/faker/locale/en';
import { CATEGORIES } from './orders.mjs';

const weighted = CATEGORIES.map(([value, weight]) => ({ value, weight }));

/**
 * The orders as a program on @faker-js/faker writes them, one string; gives its length. Where faker has no such law (the
 * customers, the amounts) it draws evenly, which costs it less.
 */
export function fakerOrders(rows) {
  let csv = 'id,customer_id,created_at,amount,category,paid\n';
  for (let id = 1; id <= rows; id++) {
    const customer = faker.number.int({ min: 1, max: 1_000_000 });
    const moment = faker.date.between({ from: '2024-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }).toISOString();
    const amount = faker.number.float({ min: 1, max: 300 }).toFixed(2);
    const category = faker.helpers.weightedArrayElement(weighted);
    const paid = faker.datatype.boolean(0.93);
    csv += `${id},${customer},${moment.slice(0, 10)} ${moment.slice(11, 19)},${amount},${category},${paid}\n`;
  }
  return csv.length;
}
