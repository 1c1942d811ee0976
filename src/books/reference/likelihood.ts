import { z } from 'zod';

const bps = z.number().int().min(0).max(10_000);
const code = z.string().min(1).max(80);
/** Ten thousandths of what the prior says: 10,000 is as expected, 20,000 twice as often. */
const factor = z.number().int().min(0).max(100_000);
const days = z.number().int().positive().max(3650);
const onTime = { onTime: bps, dayLater: bps, twoLater: bps };

/**
 * How likely what we plan comes true. What people write are the priors; the lists by place, tag, lane and carrier are
 * learned from outcomes, and a learned version leaves the priors as they are.
 */
export const likelihoodPolicy = z.object({
  /** P(record wrong) at age a is ceiling x (1 - (1 - 1/days)^a); half of the errors overstate. */
  record: z.object({
    store: z.object({ ceiling: bps.default(7500), days: days.default(250) }).prefault({}),
    warehouse: z.object({ ceiling: bps.default(600), days: days.default(250) }).prefault({}),
    perUnit: bps.default(6000),
    perShort: bps.default(1500),
    kinds: z.object({ store: factor.default(10_000), warehouse: factor.default(10_000) }).prefault({}),
    /** Beside the factor of the kind of place. */
    places: z.record(code, factor).default({}),
    tags: z.record(code, factor).default({}),
  }).prefault({}),
  handling: bps.default(100),
  /** Days that a carrier is late; `rows` where he is known better. */
  transit: z.object({
    onTime: bps.default(9700), dayLater: bps.default(200), twoLater: bps.default(90),
    rows: z.array(z.object({ carrier: code, service: code.nullable(), zone: z.number().int().min(0).max(30).nullable(), ...onTime })).max(2000).default([]),
  }).prefault({}),
  /** Days that a supply from a supplier is late, beside the date that was announced. */
  supply: z.object({ onTime: bps.default(8500), dayLater: bps.default(700), twoLater: bps.default(300) }).prefault({}),
  lanes: z.object({
    onTime: bps.default(9600),
    rows: z.array(z.object({ from: code, to: code, onTime: bps })).max(5000).default([]),
  }).prefault({}),
  /** What share of units leaves by the day of its last carrier, and how fast a place picks: the pace is learned and shown, the calendar's is planned with. */
  pace: z.object({
    leaves: bps.default(9700),
    places: z.record(code, z.object({ picksPerHour: z.number().int().positive().max(100_000).nullable(), leaves: bps })).default({}),
  }).prefault({}),
}); // biome-ignore format: one line a group

/** How the outlook is made: what a unit is worth where it lies, from the shop's own sales. */
export const outlookPolicy = z.object({
  /** Hours between two of them; at once, though not sooner than `least` minutes, after so many receipts and counts. */
  hours: z.number().int().positive().max(168).default(6),
  least: z.number().int().positive().max(1440).default(15),
  changes: z.number().int().positive().default(40),
  /** Days of sales that are looked at, and of outcomes that likelihoods are learned from. */
  days: z.number().int().min(7).max(728).default(112),
  outcomes: z.number().int().min(7).max(728).default(182),
  /** Days until the next receipt where no receipt has been seen. */
  horizon: z.number().int().positive().max(365).default(28),
  /** Customers who buy something else of ours when they do not find it. */
  recapture: bps.default(2000),
  /** What comes back of an item that nobody has bought yet; as sure as so many units. */
  returned: z.object({ share: bps.default(1500), units: z.number().int().positive().default(20) }).prefault({}),
  /** What a unit loses, of its price, that is not sold in so many days. */
  writeDown: z.object({ store: bps.default(1000), warehouse: bps.default(400), days: days.default(84) }).prefault({}),
}); // biome-ignore format: one line a group

export type LikelihoodPolicy = z.infer<typeof likelihoodPolicy>;
export type OutlookPolicy = z.infer<typeof outlookPolicy>;
