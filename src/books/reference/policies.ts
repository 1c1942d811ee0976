import { z } from 'zod';

const cents = z.number().int().nonnegative();
const bps = z.number().int().min(0).max(10_000);
const minutes = z.number().int().nonnegative();

/** What a plan costs and how likely it holds. Amounts are minor units; likelihoods parts per ten thousand. */
export const routingPolicy = z.object({
  labour: z.object({
    store: z.object({ pack: cents.default(160), unit: cents.default(190) }).prefault({}),
    warehouse: z.object({ pack: cents.default(80), unit: cents.default(60) }).prefault({}),
    /** A transfer is handled once more, at the pickup store. */
    receive: z.object({ truck: cents.default(160), unit: cents.default(110) }).prefault({}),
  }).prefault({}),
  package: z.object({ box: cents.default(65), bag: cents.default(15) }).prefault({}),
  /** base + kilos x (perKilo + perKiloPerThousandKm x distance). */
  freight: z.object({ base: cents.default(876), perKilo: cents.default(93), perKiloPerThousandKm: cents.default(74) }).prefault({}),
  split: cents.default(200),
  lateness: cents.default(1200),
  /** What a day of waiting is worth to a customer who asked for no date. */
  perDay: cents.default(60),
  pickFailure: cents.default(250),
  intercompany: cents.default(40),
  /** Days on the way by distance. */
  transit: z.array(z.object({ upToKm: z.number().int().positive(), days: z.number().int().positive() })).default([
    { upToKm: 250, days: 1 }, { upToKm: 1000, days: 2 }, { upToKm: 2500, days: 3 }, { upToKm: 30_000, days: 5 },
  ]),
  transitOnTime: bps.default(9700),
  laneOnTime: bps.default(9600),
  handling: bps.default(100),
  /** P(record wrong) at age a is ceiling x (1 - e^(-a / days)); half of the errors overstate. */
  record: z.object({
    store: z.object({ ceiling: bps.default(7500), days: z.number().int().positive().default(250) }).prefault({}),
    warehouse: z.object({ ceiling: bps.default(600), days: z.number().int().positive().default(250) }).prefault({}),
    perUnit: bps.default(6000),
    perShort: bps.default(1500),
  }).prefault({}),
  buffer: z.object({ store: z.number().int().nonnegative().default(0), warehouse: z.number().int().nonnegative().default(0) }).prefault({}),
  /** A fallback that costs at most this much more runs by itself; a dearer one asks a person. */
  automatic: cents.default(1000),
  maxPackages: z.number().int().positive().default(3),
  warehouseFirst: z.boolean().default(false),
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
  promise: promisePolicy,
  validation: validationPolicy,
  returns: returnPolicy,
  commission: commissionPolicy,
} as const;

export type PolicyKind = keyof typeof policySchemas;
export type PolicyOf<K extends PolicyKind> = z.infer<(typeof policySchemas)[K]>;
export type RoutingPolicy = PolicyOf<'routing'>;
export type PromisePolicy = PolicyOf<'promise'>;
export type ReturnPolicy = PolicyOf<'returns'>;
