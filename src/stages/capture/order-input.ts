import { z } from 'zod';
import { amount, code, currency, minor, quantity, text, time, uuid } from '../../kernel/schema.ts';

/** Amounts by name, such as tax by jurisdiction. */
const amounts = z.record(code(), amount());
const rates = z
  .record(code(), z.number().int().min(0).max(1_000_000))
  .meta({ description: 'Parts per million by jurisdiction' });
const discount = z.strictObject({ code: code(), amount: amount(), shares: amounts.optional() });

const address = z.strictObject({
  name: text(200).nullish(),
  lines: z.array(text(200)).max(6).default([]),
  city: text(200).nullish(),
  region: text(100).nullish(),
  postcode: text(20).nullish(),
  country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code such as US'),
  phone: text(50).nullish(),
});

const customer = z.strictObject({
  key: code(200).nullish().meta({ description: "The shop's own id of the customer" }),
  name: text(200).nullish(),
  email: text(320).nullish(),
  phone: text(50).nullish(),
});

const group = z.strictObject({
  id: z.string().regex(/^G\d{1,4}$/, 'a group id such as G1'),
  method: z.enum(['pickup', 'ship', 'taken', 'none']),
  place: code().nullish().meta({ description: 'The pickup store, or the place of the till' }),
  address: address.nullish(),
  service: code().nullish(),
  wantedBy: time().nullish(),
});

const line = z
  .strictObject({
    id: z
      .string()
      .regex(/^L\d{1,5}$/, 'a line id such as L1')
      .optional(),
    group: z.string().optional(),
    item: code(200).nullish(),
    sku: text(200).nullish(),
    title: text(500).nullish(),
    quantity: quantity(10_000),
    price: amount().optional().meta({ description: 'List price of one unit' }),
    amount: amount().optional().meta({ description: 'List price of the whole quantity, where it is not a multiple' }),
    discounts: z.array(discount).max(50).default([]),
    tax: amounts.nullish().meta({ description: 'Tax as charged, by jurisdiction' }),
    rates: rates.default({}),
    giftCard: amount().nullish().meta({ description: 'Face value, when the line sells gift cards' }),
    stocked: z.boolean().optional(),
    attribution: z
      .array(z.strictObject({ associate: code(), share: z.number().int().positive() }))
      .max(10)
      .default([]),
    commission: z.number().int().min(0).max(1_000_000).optional(),
  })
  .refine(
    (each) => (each.price === undefined) !== (each.amount === undefined),
    'either price (of a unit) or amount (of the quantity)',
  );

const tender = z.strictObject({
  kind: z.enum(['card', 'wallet', 'pay_later', 'gift_card', 'store_credit', 'cash', 'invoice', 'marketplace']),
  provider: code().nullish(),
  account: code(200).nullish().meta({ description: 'Gift card, holder of store credit, or till' }),
  label: text(100).nullish(),
  reference: text(200).nullish(),
  amount: amount(),
  /** What has already happened with it at the channel. */
  authorised: z.strictObject({ amount: amount(), until: time().nullish() }).nullish(),
  captured: z.strictObject({ amount: amount(), tendered: minor().optional() }).nullish(),
});

/** An order as any channel tells it: the one shape that every mapping ends in. */
export const orderInput = z.strictObject({
  channel: code(),
  source: z
    .strictObject({
      key: code(200).meta({ description: "The channel's own id of the order, as text" }),
      name: text(200).nullish(),
      ids: z.record(code(), text(300)).default({}),
    })
    .meta({ description: 'Where the order comes from; a key is captured once in a channel' }),
  delivery: uuid().nullish(),
  placedAt: time().optional(),
  customer: customer.prefault({}),
  currency: currency(),
  pricesIncludeTax: z.boolean().default(false),
  taxRounding: z.enum(['unit', 'line', 'order']).optional(),
  groups: z.array(group).max(1000).default([]),
  lines: z.array(line).min(1).max(2000),
  discounts: z.array(discount).max(100).default([]),
  shipping: z
    .array(
      z.strictObject({
        group: z.string().optional(),
        amount: amount(),
        tax: amounts.nullish(),
        rates: rates.default({}),
      }),
    )
    .max(1000)
    .default([]),
  passThrough: amounts.default({}),
  tenders: z.array(tender).max(50).default([]),
  total: amount(),
  fraud: z
    .strictObject({ score: z.number().int().min(0).max(100), signals: z.array(text(200)).max(50).default([]) })
    .nullish(),
  note: text(5000).nullish(),
  require: z.enum(['nothing', 'promise']).default('nothing').meta({
    description: 'promise: take the order only if a promise can be made at once',
  }),
  /** Set by channels: a total that does not add up is held with a case instead of refused, and so on. */
  holds: z
    .array(z.strictObject({ kind: z.enum(['totals', 'items', 'address', 'elsewhere', 'payment']), says: text(1000) }))
    .max(10)
    .optional(),
});

export type OrderInput = z.infer<typeof orderInput>;
export type LineInput = OrderInput['lines'][number];
export type TenderInput = OrderInput['tenders'][number];
export { address as addressInput, customer as customerInput };
