import { describe, expect, test } from 'vitest';
import { footing } from '../../src/edge/channels/reconcile.ts';
import { holds, told } from './told.ts';

describe('an order is read to the cent', () => {
  test('lines, shares of discounts, tax by jurisdiction, shipping after its discount, a tip', () => {
    const { order } = told('paid');
    expect(footing(order)).toMatchObject({ total: 5369n, parts: 5369n, adds: true });
    expect(order.lines[0]).toMatchObject({
      sku: 'RIDGE-30',
      title: 'Ridge Daypack - 30 l',
      quantity: 3,
      amount: 3000,
      discounts: [
        { code: 'Bundle', amount: 100 },
        { code: 'TENPCT', amount: 200 },
      ],
      tax: { 'us-il-state-tax-6%': 162, 'us-il-county-tax-2.25%': 61 },
    });
    expect(order.shipping).toEqual([{ group: 'G1', amount: 600, tax: { 'us-il-state-tax-6%': 36 } }]);
    expect(order.passThrough).toEqual({ tip: 300 });
    expect(order.tenders).toMatchObject([
      { kind: 'card', provider: 'shopify_payments', amount: 5369, captured: { amount: 5369 } },
    ]);
    expect(order.holds).toEqual([]);
  });

  test('tax that prices hold already is not added', () => {
    const { order } = told('tax-inside');
    expect(order.pricesIncludeTax).toBe(true);
    expect(footing(order)).toMatchObject({ total: 13670n, difference: 0n });
    expect(order.lines[1]?.tax).toEqual({ 'de-mwst-7%': 79 });
    expect(order.tenders).toMatchObject([{ kind: 'pay_later', provider: 'klarna', authorised: { amount: 13670 } }]);
  });

  test('tax that only the whole order states is shared over its taxable lines', () => {
    const { order } = told('nothing-to-carry');
    expect(order.lines.map((line) => line.tax)).toEqual([{}, { 'us-il-state-tax-6%': 150 }]);
    expect(footing(order).difference).toBe(0n);
  });

  test('a tip that is a line as well as a sum counts once, and is no line', () => {
    const { order } = told('nothing-to-carry');
    expect(order.lines).toHaveLength(2);
    expect(order.passThrough).toEqual({ tip: 500 });
  });

  test('duties with their tax, and fees, are other people’s money', () => {
    const { order } = told('paid', (body) => {
      body.line_items[0].duties = [
        {
          id: 1,
          shop_money: { amount: '4.00', currency_code: 'USD' },
          tax_lines: [{ title: 'Import', price: '0.40' }],
        },
      ];
      body.original_total_additional_fees_set = { shop_money: { amount: '1.25', currency_code: 'USD' } };
      body.total_price_set.shop_money.amount = '59.34';
    });
    expect(order.passThrough).toEqual({ tip: 300, duties: 440, fees: 125 });
    expect(footing(order).adds).toBe(true);
  });

  test('a discount that only the order states goes to goods, and a code for shipping to shipping', () => {
    const { order } = told('paid', (body) => {
      for (const each of [...body.line_items, ...body.shipping_lines]) delete each.discount_allocations;
      delete body.shipping_lines[0].discounted_price;
      body.discount_codes = [
        { code: 'TENPCT', amount: '4.55', type: 'percentage' },
        { code: 'SHIP2', amount: '2.00', type: 'shipping' },
      ];
    });
    expect(order.discounts).toEqual([{ code: 'TENPCT', amount: 455 }]);
    expect(order.shipping?.[0]?.amount).toBe(600);
    expect(footing(order).adds).toBe(true);
  });

  test('a unit may be priced below the cent, if its line is not', () => {
    const { order } = told('paid-in-parts', (body) => {
      body.line_items[0].price = '0.125';
      body.line_items[0].quantity = 800;
    });
    expect(order.lines[0]?.amount).toBe(10_000);
  });

  test('a currency without decimals', () => {
    const { order } = told('paid-in-parts', (body) => {
      Object.assign(body, { currency: 'JPY', total_price: '100.00', total_outstanding: '0', financial_status: 'paid' });
      delete body.transactions;
    });
    expect(order.total).toBe(100);
  });
});

describe('a total that its parts do not add up to', () => {
  test('is the channel’s rounding while it is within a cent a row', () => {
    const of = told('paid', (body) => {
      body.total_price_set.shop_money.amount = '53.72';
    });
    expect(footing(of.order)).toMatchObject({ difference: 3n, tolerance: 3n, adds: true });
    expect(holds(of)).toEqual([]);
  });

  test('waits for finance beyond that, with both sums', () => {
    const of = told('paid', (body) => {
      body.total_price_set.shop_money.amount = '53.73';
    });
    expect(holds(of)).toEqual([
      "totals: the channel's total is 53.73, its parts add up to 53.69: lines 45.50, discounts -4.55, shipping 6.00, tax 3.74, pass-through 3.00",
    ]);
  });
});

describe('what has happened with the money', () => {
  const STATUSES: [string, unknown][] = [
    ['pending', { amount: 5369 }],
    ['authorized', { amount: 5369, authorised: { amount: 5369 } }],
    ['partially_paid', { amount: 5369, captured: { amount: 4369 } }],
    ['paid', { amount: 5369, captured: { amount: 5369 } }],
    ['partially_refunded', { amount: 5369, captured: { amount: 5369 } }],
    ['refunded', { amount: 5369, captured: { amount: 5369 } }],
    ['a word of next year', { amount: 5369 }],
  ];
  test.each(STATUSES)('%s', (status, tender) => {
    const { order } = told('paid', (body) => {
      Object.assign(body, { financial_status: status, total_outstanding: '10.00' });
    });
    const rest = { kind: 'card', provider: 'shopify_payments', account: null, label: 'shopify_payments' };
    expect(order.tenders).toEqual([{ ...rest, ...(tender as object) }]);
  });

  test('of a voided order no tender stands', () => {
    const of = told('paid', (body) => {
      body.financial_status = 'voided';
    });
    expect(of).toMatchObject({ voided: true, order: { tenders: [] } });
  });

  test('transactions tell each tender: what was captured, what is held, what is still to come', () => {
    const { order } = told('paid-in-parts');
    expect(order.tenders).toMatchObject([
      { kind: 'card', label: 'Visa 4242', reference: '91001', amount: 5000, captured: { amount: 5000 } },
      { kind: 'card', label: 'Visa 4242', reference: '91001', amount: 2000, authorised: { amount: 2000 } },
      { kind: 'wallet', provider: 'gift_card', label: 'gift card 0d0d', amount: 2000, captured: { amount: 2000 } },
      { kind: 'card', amount: 1000 },
    ]);
    // a tender with a reference is ours to authorise; what is still to come has none
    expect(order.tenders?.[3]?.reference).toBeUndefined();
  });

  const GATEWAYS: [string, string, string | null][] = [
    ['paypal', 'wallet', 'paypal'],
    ['Cash on Delivery (COD)', 'invoice', null],
    ['Bank Deposit', 'wallet', 'bank_deposit'],
    ['cash', 'cash', null],
    ['Afterpay', 'pay_later', 'afterpay'],
    ['shopify_installments', 'pay_later', 'shopify_installments'],
    ['bogus', 'card', 'bogus'],
    ['cashew_pay', 'card', 'cashew_pay'],
  ];
  test.each(GATEWAYS)('the gateway %s is a %s', (name, kind, provider) => {
    const { order } = told('paid', (body) => {
      body.payment_gateway_names = [name];
    });
    expect(order.tenders).toMatchObject([{ kind, provider }]);
  });

  test('more paid than the order costs is never booked: it would be paid back', () => {
    const of = told('paid-in-parts', (body) => {
      body.financial_status = 'paid';
      body.transactions = [
        { id: 1, kind: 'sale', status: 'success', gateway: 'bogus', amount: '140.00', currency: 'USD' },
      ];
    });
    expect(of.order.tenders).toMatchObject([{ amount: 10_000, captured: { amount: 10_000 } }]);
    expect(holds(of)).toEqual(['totals: 140.00 USD was paid for a total of 100.00']);
  });

  test('money of a test order was never there', () => {
    const of = told('paid', (body) => {
      body.test = true;
    });
    expect(of.order.tenders).toEqual([{ kind: 'card', label: 'test payment', amount: 5369 }]);
    expect(holds(of)).toEqual(['elsewhere: a test order of the channel: no money moves']);
  });
});
