import type { RoutingPolicy } from '../../../books/reference/policies.ts';

/** Likelihoods inside the engine, in parts per million: integers, so that every machine finds the same. */
export type Ppm = number;
export const CERTAIN: Ppm = 1_000_000;
/** From here on a miss is worth a backup, and a cause worth telling. */
export const DOUBTFUL: Ppm = 20_000;

export function both(a: Ppm, b: Ppm): Ppm {
  return Math.floor((a * b) / CERTAIN);
}

export function ppm(partsPerTenThousand: number): Ppm {
  return partsPerTenThousand * 100;
}

const survivals = new Map<number, Ppm[]>();

/** The share of records that are still right after so many days: (1 - 1/days)^age. */
export function stillRight(age: number, days: number): Ppm {
  let known = survivals.get(days);
  if (!known) survivals.set(days, (known = [CERTAIN]));
  const last = Math.min(age, 3650);
  for (let day = known.length; day <= last; day += 1) {
    known.push(Math.floor(((known[day - 1] as Ppm) * (days - 1)) / days));
  }
  return known[last] as Ppm;
}

const powers = new Map<number, Ppm[]>();

/** A likelihood that shrinks by the same share with each further unit. */
function toThe(spare: number, perUnit: number): Ppm {
  let known = powers.get(perUnit);
  if (!known) powers.set(perUnit, (known = [CERTAIN]));
  const last = Math.max(0, Math.min(spare, 64));
  for (let n = known.length; n <= last; n += 1) known.push(both(known[n - 1] as Ppm, ppm(perUnit)));
  return known[last] as Ppm;
}

/**
 * How likely a picker does not find so many units where the record has `free` of them: half of the wrong records
 * overstate, each further unit on the shelf makes it less likely, each short pick since the count more.
 */
export function notFound(
  need: number,
  free: number,
  age: number,
  shorts: number,
  kind: 'store' | 'warehouse',
  policy: RoutingPolicy,
): Ppm {
  const { ceiling, days } = policy.record[kind];
  const wrong = both(ppm(ceiling), age < 0 ? CERTAIN : CERTAIN - stillRight(age, days));
  const overstated = both(Math.floor(wrong / 2), toThe(free - need, policy.record.perUnit));
  return Math.min(CERTAIN, overstated + ppm(policy.handling) + shorts * ppm(policy.record.perShort));
}

/** How likely work that should be done with so many minutes to spare is done too late. */
export function lateByQueue(slackMinutes: number): Ppm {
  if (slackMinutes < 0) return CERTAIN;
  if (slackMinutes < 20) return 80_000;
  if (slackMinutes < 60) return 20_000;
  return slackMinutes < 180 ? 8_000 : 3_000;
}

/** How likely a carrier is more than so many days late. Two thirds of what is late come the day after. */
export function lateByCarrier(spareDays: number, onTime: Ppm): Ppm {
  if (spareDays < 0) return CERTAIN;
  const late = CERTAIN - onTime;
  return spareDays === 0 ? late : spareDays === 1 ? Math.floor(late / 3) : Math.floor(late / 30);
}
