/** What must never happen in the files of a template, as a name and the SQL that counts it. */
export type Promises = readonly (readonly [never: string, sql: string])[];

const cents = (column: string) => `${column}::decimal(18,2)`;

/** Rows of a table whose column is not the sum over others that point at it. */
function sumsThatDiffer(
  table: string,
  column: string,
  child: string,
  by: string,
  part: string,
  where = 'true',
): string {
  return `select count(*) from "${table}" p left join (select "${by}" k, sum(${cents(part)}) s from "${child}" where ${where} group by 1) c
    on c.k = p.id where ${cents(`p.${column}`)} <> coalesce(c.s, 0)`;
}

/** Rows of a table whose column is not the number of others that point at it. */
function countsThatDiffer(table: string, column: string, child: string, by: string): string {
  return `select count(*) from "${table}" p left join (select "${by}" k, count(*) n from "${child}" group by 1) c
    on c.k = p.id where p."${column}" <> coalesce(c.n, 0)`;
}

const SHOP: Promises = [
  [
    'an item at another price than its product',
    `select count(*) from order_item i join product p on p.id = product_id where ${cents('unit_price')} <> ${cents('price')}`,
  ],
  [
    'a line that is not quantity times price',
    `select count(*) from order_item where ${cents('line_total')} <> quantity * ${cents('unit_price')}`,
  ],
  [
    'an order that is not the sum of its items',
    sumsThatDiffer('order', 'total', 'order_item', 'order_id', 'line_total'),
  ],
  ['an order that miscounts its items', countsThatDiffer('order', 'items', 'order_item', 'order_id')],
  ['a customer who spent another sum', sumsThatDiffer('customer', 'spent', 'order', 'customer_id', 'total')],
];

/** By template. */
export const PROMISES: Readonly<Record<string, Promises>> = {
  'ecommerce/small-shop': SHOP,
  'ecommerce/online-shop': [
    ...SHOP,
    ['an order without items', `select count(*) from "order" where items = 0`],
    ['a product twice in an order', 'select count(*) - count(distinct (order_id, product_id)) from order_item'],
    [
      'a product twice on a wish list',
      'select count(*) - count(distinct (customer_id, product_id)) from wishlist_item',
    ],
    [
      'an order to an address of somebody else',
      `select count(*) from "order" o join address a on a.id = shipping_address_id where a.customer_id <> o.customer_id`,
    ],
    [
      'a category below one of another department',
      'select count(*) from category c join category p on p.id = c.parent_id where c.department_id <> p.department_id',
    ],
    ['a category above itself', 'select count(*) from category where parent_id >= id'],
    [
      'a payment of another amount',
      `select count(*) from payment join "order" o on o.id = order_id where ${cents('amount')} <> ${cents('amount_due')}`,
    ],
    [
      'an order that was paid twice, or cancelled and kept',
      `select count(*) from "order" where ${cents('paid')} <> case when status = 'cancelled' then 0 else ${cents('amount_due')} end`,
    ],
    ['a discount without a code', `select count(*) from "order" where promotion_id is null and discount <> 0`],
    [
      'a discount of another rate',
      `select count(*) from "order" o join promotion p on p.id = promotion_id
        where abs(${cents('discount')} - ${cents('total')} * percent_off / 100) > 0.0051`,
    ],
    [
      'an amount due that is not total less discount',
      `select count(*) from "order" where ${cents('amount_due')} <> ${cents('total')} - ${cents('discount')}`,
    ],
    [
      'a cancelled order that was shipped',
      `select count(*) from shipment join "order" o on o.id = order_id where o.status = 'cancelled'`,
    ],
    [
      'an order placed, shipped and delivered in another sequence',
      'select count(*) from "order" where shipped_at < placed_at or delivered_at < shipped_at or cancelled_at < placed_at',
    ],
    [
      'a review or a return of what had not arrived',
      `select count(*) from (select order_item_id, written_at t from review union all select order_item_id, requested_at from return_item) r
        join order_item i on i.id = r.order_item_id join "order" o on o.id = i.order_id where o.delivered_at is null or r.t < o.delivered_at`,
    ],
    [
      'a refund of more than was bought',
      `select count(*) from return_item r join order_item i on i.id = order_item_id
        where r.quantity > i.quantity or ${cents('refund')} <> r.quantity * ${cents('unit_price')}`,
    ],
    [
      'an order that miscounts its refunds',
      `select count(*) from "order" o left join (select order_id k, sum(${cents('refunded')}) s from order_item group by 1) i on i.k = o.id
        where ${cents('o.refunded')} <> coalesce(s, 0)`,
    ],
    [
      'a margin that is not price less cost',
      `select count(*) from order_item i join product p on p.id = product_id where ${cents('margin')} <> ${cents('line_total')} - quantity * ${cents('cost')}`,
    ],
    [
      'a product that miscounts what was sold',
      `select count(*) from product p left join (select product_id k, sum(quantity) s from order_item group by 1) i on i.k = p.id
        where units_sold <> coalesce(s, 0)`,
    ],
  ],
  'saas/small-saas': [
    [
      'an invoice at another price than its plan',
      `select count(*) from invoice i join subscription s on s.id = subscription_id join plan p on p.id = plan_id where ${cents('i.amount')} <> ${cents('p.price')}`,
    ],
    [
      'a subscription that was paid another sum',
      sumsThatDiffer('subscription', 'paid', 'invoice', 'subscription_id', 'amount', "status = 'paid'"),
    ],
    ['an account of another revenue', sumsThatDiffer('account', 'revenue', 'subscription', 'account_id', 'paid')],
    [
      'a subscription that miscounts its months',
      countsThatDiffer('subscription', 'months', 'invoice', 'subscription_id'),
    ],
    [
      'an invoice outside of its subscription',
      `select count(*) from invoice i join subscription s on s.id = subscription_id
        where issued_on < started_at::date or issued_on > ended_at or paid_on < issued_on`,
    ],
  ],
  'saas/subscription-business': [
    [
      'a line that is not quantity times price',
      `select count(*) from invoice_line where ${cents('amount')} <> quantity * ${cents('unit_price')}`,
    ],
    [
      'an invoice that is not the sum of its lines',
      sumsThatDiffer('invoice', 'subtotal', 'invoice_line', 'invoice_id', 'amount'),
    ],
    ['an invoice without lines', 'select count(*) from invoice anti join invoice_line on invoice_id = invoice.id'],
    [
      'a total that is not subtotal and tax',
      `select count(*) from invoice where ${cents('total')} <> ${cents('subtotal')} + ${cents('tax')}`,
    ],
    [
      'a tax of another rate',
      `select count(*) from invoice i join subscription s on s.id = subscription_id join account a on a.id = account_id
        where abs(${cents('tax')} - ${cents('subtotal')} * tax_rate) > 0.0051`,
    ],
    [
      'seats at another price than the plan',
      `select count(*) from subscription s join plan p on p.id = plan_id where ${cents('s.price_per_seat')} <> ${cents('p.price_per_seat')}`,
    ],
    [
      'revenue that is not seats times price',
      `select count(*) from subscription where ${cents('mrr')} <> seats * ${cents('price_per_seat')}`,
    ],
    [
      'an account of another recurring revenue',
      sumsThatDiffer('account', 'mrr', 'subscription', 'account_id', 'mrr', 'ended_at is null'),
    ],
    [
      'seats for another number of users',
      'select count(*) from subscription s join account a on a.id = account_id where seats <> users',
    ],
    ['an account that miscounts its users', countsThatDiffer('account', 'users', 'user', 'account_id')],
    [
      'an account with no owner or with two',
      `select count(*) from account a where (select count(*) from "user" u where u.account_id = a.id and role = 'owner') <> 1`,
    ],
    [
      'subscriptions that do not follow each other',
      `select count(*) from (select account_id, ended_at, lead(started_at) over (partition by account_id order by number) as next from subscription) where next is not null and (ended_at is null or ended_at <> next)`,
    ],
    ['a subscription that ends before it begins', 'select count(*) from subscription where ended_at < started_at'],
    [
      'an invoice outside of its subscription',
      `select count(*) from invoice i join subscription s on s.id = subscription_id where issued_on < started_at::date or issued_on > ended_at or paid_at < issued_on`,
    ],
    ['an invoice for nothing', 'select count(*) from invoice where total <= 0'],
    [
      'usage by somebody who was not there',
      'select count(*) from usage_event e join "user" u on u.id = user_id where joined_at is null or happened_at < joined_at or happened_at >= left_at',
    ],
    [
      'usage or tickets after the account cancelled',
      `select count(*) from (select user_id, happened_at as at from usage_event union all select user_id, opened_at from ticket) e
        join "user" u on u.id = user_id join account a on a.id = account_id where e.at >= cancelled_at`,
    ],
    [
      'a ticket of somebody who was not there',
      'select count(*) from ticket t join "user" u on u.id = user_id where joined_at is null or opened_at < joined_at or opened_at >= left_at',
    ],
    [
      'a user who stays longer than the account, or joins it afterwards',
      `select count(*) from "user" u join account a on a.id = account_id
        where joined_at >= cancelled_at or left_at > cancelled_at or left_at < joined_at or (cancelled_at is not null and joined_at is not null and left_at is null)`,
    ],
    [
      'a user of another status than the times say',
      `select count(*) from "user" u join account a on a.id = account_id where status <> case
        when joined_at is null then if(cancelled_at is null, 'invited', 'expired') when left_at is null then 'active' else 'left' end`,
    ],
    [
      'a change to the same plan',
      'select count(*) from (select plan_id, lag(plan_id) over (partition by account_id order by number) as before from subscription) where plan_id = before',
    ],
    [
      'a project begun after the account cancelled',
      'select count(*) from project p join account a on a.id = account_id where created_at >= cancelled_at',
    ],
    [
      'a member of a project of another account',
      'select count(*) from project_member m join project p on p.id = project_id join "user" u on u.id = user_id where p.account_id <> u.account_id',
    ],
    [
      'a member twice in a project',
      'select count(*) from (select project_id, user_id from project_member where user_id is not null group by all having count(*) > 1)',
    ],
    [
      'a ticket answered before it was opened',
      'select count(*) from ticket where answered_at < opened_at or solved_at < answered_at',
    ],
  ],
  'iot/sensor-log': [
    ['a sensor that miscounts its readings', countsThatDiffer('sensor', 'readings', 'reading', 'sensor_id')],
    ['a temperature out of this world', 'select count(*) from reading where temperature not between 5 and 40'],
  ],
  'iot/sensor-fleet': [
    ['a sensor that miscounts its readings', countsThatDiffer('sensor', 'readings', 'reading', 'sensor_id')],
    [
      'a device without its three sensors',
      'select count(*) from device d where (select count(*) from sensor s where s.device_id = d.id) <> 3',
    ],
    [
      'an alert for a reading within its limits, or none for one outside',
      `select count(*) from reading r join sensor s on s.id = sensor_id left join alert a on a.reading_id = r.id
        where r.value is not null and (a.id is not null) <> (r.value > most_ok or r.value < least_ok)`,
    ],
    [
      'a sensor that miscounts its alerts',
      `select count(*) from sensor s where alerts <> (select count(*) from alert a join reading r on r.id = reading_id where r.sensor_id = s.id)`,
    ],
    [
      'a reading before its device was installed or after it was retired',
      `select count(*) from reading r join sensor s on s.id = sensor_id join device d on d.id = device_id where measured_at < installed_at or measured_at >= retired_at::timestamp`,
    ],
    [
      'a visit that costs something else',
      `select count(*) from visit where ${cents('cost')} <> ${cents('labour')} + ${cents('parts')}`,
    ],
    ['a device of other costs', sumsThatDiffer('device', 'maintenance_cost', 'visit', 'device_id', 'cost')],
    [
      'a device updated to what was not out yet',
      'select count(*) from firmware_update u join release r on r.id = release_id where updated_at::date < released_on',
    ],
  ],
  'starters/parent-and-children': [
    ['a thing that miscounts its events', countsThatDiffer('thing', 'events', 'event', 'thing_id')],
    ['a thing of another amount', sumsThatDiffer('thing', 'amount', 'event', 'thing_id', 'amount')],
  ],
  'starters/many-to-many': [
    ['a person who miscounts the groups', countsThatDiffer('person', 'groups', 'membership', 'person_id')],
    ['a group that miscounts its members', countsThatDiffer('group', 'members', 'membership', 'group_id')],
  ],
};
