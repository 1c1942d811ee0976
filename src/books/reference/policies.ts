import { z } from 'zod';
import { carrierPolicy } from './carriers.ts';
import { likelihoodPolicy, outlookPolicy } from './likelihood.ts';
import { rulesPolicy } from './routing-rules.ts';

const bps = z.number().int().min(0).max(10_000);
const minutes = z.number().int().nonnegative();

const most = 1_000_000;
const cents = z.number().int().nonnegative().max(most);
const hands = (pack: number, unit: number) =>
  z.object({ pack: cents.default(pack), unit: cents.default(unit) }).prefault({});
const counting = (took: number, cost: number) =>
  z.object({ minutes: minutes.max(1440).default(took), cost: cents.default(cost) }).prefault({});

/** What a plan costs; how likely it holds is another policy. Amounts are minor units, shares parts per ten thousand. */
export const routingPolicy = z.object({
  /** Work of a package and of each unit in it; a supplier's is what he charges to ship for us. */
  labour: z.object({
    store: hands(160, 190),
    warehouse: hands(80, 60),
    supplier: hands(350, 0),
    /** A transfer is handled once more, where it arrives. */
    receive: z.object({ truck: cents.default(160), unit: cents.default(110) }).prefault({}),
  }).prefault({}),
  package: z.object({ box: cents.default(65), bag: cents.default(15) }).prefault({}),
  /** base + kilos x (perKilo + perKiloPerThousandKm x distance), where no carrier has a rate of its own. */
  freight: z.object({ base: cents.default(876), perKilo: cents.default(93), perKiloPerThousandKm: cents.default(74) }).prefault({}),
  /** What a further parcel is to the customer, besides what it costs to make. */
  split: cents.default(200),
  lateness: cents.default(1200),
  /** What a day of waiting is worth to a customer who asked for no date. */
  perDay: cents.default(60),
  /** A picker who does not find a unit: his time, and finding another way. */
  pickFailure: cents.default(250),
  /** Counting one item where it lies. No decision looks at it: it prices the count that would make a plan surer. */
  count: z.object({ store: counting(3, 90), warehouse: counting(2, 60) }).prefault({}),
  /** A unit at a place that is full today; it grows with the fourth power of the load. */
  congestion: cents.default(150),
  /** What comes back: how often when sent and when collected, its way back, looking at it, and the value that it has lost. */
  returns: z.object({
    shipped: bps.default(1900), collected: bps.default(900),
    freight: cents.default(640), inspect: cents.default(180), valueLost: bps.default(1000),
  }).prefault({}),
  /** Another entity's units: a settlement a package, and what tax and transfer price take of the goods' value. */
  intercompany: cents.default(40),
  crossTax: bps.default(0),
  /** Expected write-down that a sale avoids, of the goods' value, by where they lie. */
  markdown: z.object({ store: bps.default(0), warehouse: bps.default(0) }).prefault({}),
  /** A split or a transfer must leave at least this margin, in minor units; null: no floor. */
  marginFloor: z.number().int().min(-most).max(most).nullable().default(null),
  /** Days on the way by distance, where no carrier says otherwise. */
  transit: z.array(z.object({ upToKm: z.number().int().positive(), days: z.number().int().positive().max(60) })).min(1).default([
    { upToKm: 250, days: 1 }, { upToKm: 1000, days: 2 }, { upToKm: 2500, days: 3 }, { upToKm: 30_000, days: 5 },
  ]),
  buffer: z.object({ store: z.number().int().nonnegative().max(most).default(0), warehouse: z.number().int().nonnegative().max(most).default(0) }).prefault({}),
  /** A fallback that costs at most this much more runs by itself; a dearer one asks a person. */
  automatic: cents.default(1000),
  /** What another plan must save for an order that had to wait to go by it instead. */
  reconsider: cents.default(100),
  maxPackages: z.number().int().positive().max(20).default(3),
  /** Units may be carried to a place of ours that sends them on. */
  relay: z.boolean().default(false),
  /** Days that an order may wait for a supply that was announced; 0: none does. */
  supply: z.object({ days: z.number().int().nonnegative().max(365).default(28) }).prefault({}),
}); // biome-ignore format: one line a group

/** How a promise is classed, told and confirmed. */
export const promisePolicy = z.object({
  safe: bps.default(9500),
  watch: bps.default(8000),
  /** The backup is soft-held behind plans of these classes. */
  holdBackup: z.array(z.enum(['safe', 'watch', 'risk'])).default(['watch', 'risk']),
  /** Minutes after which a decision confirms itself, by class; null: a person must. */
  confirmAfter: z
    .object({
      safe: minutes.nullable().default(0),
      watch: minutes.nullable().default(30),
      risk: minutes.nullable().default(60),
    })
    .prefault({}),
  /** Minutes between the last start of a fallback and the end of its hold. */
  holdSlack: minutes.default(5),
  pickupDays: z.number().int().positive().default(5),
});

export const validationPolicy = z.object({
  fraudReview: z.number().int().min(0).max(100).default(70),
  /** Days before its end at which an authorization is renewed. */
  authorisationDays: z.number().int().positive().default(7),
  unknownItem: z.enum(['case', 'unstocked']).default('case'),
  largeOrder: z.number().int().positive().default(100_000_00),
});

/** A return rule: the first that matches gives each field. */
const returnRule = z.object({
  name: z.string(),
  when: z
    .object({
      tags: z.array(z.string()).optional(),
      channels: z.array(z.string()).optional(),
      reasons: z.array(z.string()).optional(),
    })
    .default({}),
  days: z.number().int().nonnegative().optional(),
  allowed: z.enum(['yes', 'approval', 'no']).optional(),
  fee: z.number().int().nonnegative().optional(),
  shipping: z.enum(['none', 'prorata', 'all_back']).optional(),
});

export const returnPolicy = z.object({
  rules: z.array(returnRule).default([
    {
      name: 'ours or faulty',
      when: { reasons: ['faulty', 'wrong_item', 'damaged'] },
      days: 730,
      allowed: 'yes',
      fee: 0,
      shipping: 'prorata',
    },
    { name: 'final sale', when: { tags: ['final-sale', 'hygiene'] }, allowed: 'approval' },
    { name: 'everything else', when: {}, days: 30, allowed: 'yes', fee: 0, shipping: 'none' },
  ]),
  refundOrder: z
    .enum(['external-first', 'stored-first', 'first-captured', 'last-captured', 'ratio'])
    .default('external-first'),
});

export const commissionPolicy = z.object({ rate: z.number().int().min(0).max(1_000_000).default(0) });

export const policySchemas = {
  routing: routingPolicy,
  carriers: carrierPolicy,
  rules: rulesPolicy,
  promise: promisePolicy,
  validation: validationPolicy,
  returns: returnPolicy,
  commission: commissionPolicy,
  likelihood: likelihoodPolicy,
  outlook: outlookPolicy,
} as const;

export type PolicyKind = keyof typeof policySchemas;
export type PolicyOf<K extends PolicyKind> = z.infer<(typeof policySchemas)[K]>;
export type RoutingPolicy = PolicyOf<'routing'>;
export type PromisePolicy = PolicyOf<'promise'>;
export type ReturnPolicy = PolicyOf<'returns'>;
