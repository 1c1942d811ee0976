import { join } from 'node:path';
import { must } from '../../src/kernel/assert.ts';
import { groupBy } from '../../src/kernel/group.ts';
import { type Minor, parseDecimal } from '../../src/kernel/money.ts';
import { DAY, type Instant, instant, momentOf } from '../../src/kernel/time.ts';
import { hasTable, type Row, rowsIn } from './csv.ts';

/** The market's own time; its tables state times without an offset. */
export const ZONE = 'America/Sao_Paulo';
export const CURRENCY = 'BRL';

/** One unit that was bought: what an offer is, is a product of one seller. */
export type Bought = { readonly offer: string; readonly price: Minor; readonly freight: Minor };
export type Paid = {
  readonly sequence: number;
  readonly by: string;
  readonly instalments: number;
  readonly amount: Minor;
};

/** An order with all that the tables know of it; a moment that they do not know is null. */
export type Sale = {
  readonly key: string;
  readonly status: string;
  readonly person: string;
  readonly address: { readonly city: string; readonly region: string; readonly postcode: string };
  readonly placed: Instant;
  readonly approved: Instant | null;
  readonly handed: Instant | null;
  readonly delivered: Instant | null;
  readonly estimated: Instant;
  readonly units: readonly Bought[];
  readonly payments: readonly Paid[];
};

export type Seller = {
  readonly code: string;
  readonly postcode: string;
  readonly city: string;
  readonly region: string;
};
export type Offer = {
  readonly code: string;
  readonly seller: string;
  readonly title: string;
  readonly grams: number;
  readonly lowest: Minor;
  readonly units: number;
};
export type Point = {
  readonly postcode: string;
  readonly region: string;
  readonly latitude: string;
  readonly longitude: string;
};

export type Market = {
  readonly sales: readonly Sale[];
  readonly sellers: readonly Seller[];
  readonly offers: readonly Offer[];
  readonly points: readonly Point[];
};

/** Reads the tables of a folder; the coordinates of postcodes lie with them, or in the `geo` folder two above. */
export function readMarket(folder: string): Market {
  const items = rowsIn(folder, 'order_items');
  const itemsOf = groupBy(items, (row) => text(row, 'order_id'));
  const paymentsOf = groupBy(rowsIn(folder, 'order_payments'), (row) => text(row, 'order_id'));
  const customers = new Map(rowsIn(folder, 'customers').map((row) => [text(row, 'customer_id'), row]));
  const sales = rowsIn(folder, 'orders').map((row) => {
    const key = text(row, 'order_id');
    const customer = must(customers.get(text(row, 'customer_id')), `customer of ${key}`);
    return saleOf(row, customer, itemsOf.get(key) ?? [], paymentsOf.get(key) ?? []);
  });
  const selling = new Set(items.map((row) => text(row, 'seller_id')));
  return {
    sales: sales.sort((a, b) => (a.placed < b.placed ? -1 : 1)),
    sellers: rowsIn(folder, 'sellers')
      .map(sellerOf)
      .filter((seller) => selling.has(seller.code)),
    offers: offersIn(items, new Map(rowsIn(folder, 'products').map((row) => [text(row, 'product_id'), row]))),
    points: pointsNear(folder),
  };
}

function saleOf(row: Row, customer: Row, items: readonly Row[], payments: readonly Row[]): Sale {
  return {
    key: text(row, 'order_id'),
    status: text(row, 'order_status'),
    person: text(customer, 'customer_unique_id'),
    address: {
      city: text(customer, 'customer_city'),
      region: text(customer, 'customer_state'),
      postcode: text(customer, 'customer_zip_code_prefix'),
    },
    placed: must(moment(row, 'order_purchase_timestamp'), 'time of purchase'),
    approved: moment(row, 'order_approved_at'),
    handed: moment(row, 'order_delivered_carrier_date'),
    delivered: moment(row, 'order_delivered_customer_date'),
    estimated: must(moment(row, 'order_estimated_delivery_date'), 'estimated delivery'),
    units: items.map((item) => ({
      offer: offerCode(item),
      price: money(item, 'price'),
      freight: money(item, 'freight_value'),
    })),
    payments: payments
      .map((paid) => ({
        sequence: Number(text(paid, 'payment_sequential')),
        by: text(paid, 'payment_type'),
        instalments: Number(text(paid, 'payment_installments')),
        amount: money(paid, 'payment_value'),
      }))
      .sort((a, b) => a.sequence - b.sequence),
  };
}

function sellerOf(row: Row): Seller {
  return {
    code: text(row, 'seller_id'),
    postcode: text(row, 'seller_zip_code_prefix'),
    city: text(row, 'seller_city'),
    region: text(row, 'seller_state'),
  };
}

function offerCode(item: Row): string {
  return `${text(item, 'product_id')}.${text(item, 'seller_id')}`;
}

function offersIn(items: readonly Row[], products: ReadonlyMap<string, Row>): Offer[] {
  return [...groupBy(items, offerCode)].map(([code, sold]) => {
    const [first] = sold as [Row];
    const product = products.get(text(first, 'product_id'));
    const prices = sold.map((item) => money(item, 'price'));
    return {
      code,
      seller: text(first, 'seller_id'),
      title: product?.category?.replaceAll('_', ' ') || 'without a category',
      grams: Math.round(Number(product?.product_weight_g || 0)),
      lowest: prices.reduce((least, price) => (price < least ? price : least)),
      units: sold.length,
    };
  });
}

const POINTS = 'brazil-zip-prefix';

function pointsNear(folder: string): Point[] {
  const home = [folder, join(folder, '..', '..', 'geo')].find((each) => hasTable(each, POINTS));
  return (home ? rowsIn(home, POINTS) : []).map((row) => ({
    postcode: text(row, 'zip_prefix'),
    region: text(row, 'state'),
    latitude: text(row, 'lat'),
    longitude: text(row, 'lon'),
  }));
}

function text(row: Row, name: string): string {
  return must(row[name], `column ${name}`);
}

function money(row: Row, name: string): Minor {
  return must(parseDecimal(text(row, name), CURRENCY) ?? undefined, `an amount in ${name}, not ${row[name]}`);
}

/** '2017-10-02 10:56:33' in the market's zone. */
function moment(row: Row, name: string): Instant | null {
  const [day, time] = text(row, name).split(' ');
  return day && time ? instant(momentOf(ZONE, Date.parse(day) / DAY, time)) : null;
}
