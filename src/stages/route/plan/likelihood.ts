import type { LikelihoodPolicy } from '../../../books/reference/likelihood.ts';
import type { CarrierService } from './carriers.ts';

/** Likelihoods inside the engine, in parts per million: integers, so that every machine finds the same. */
export type Ppm = number;
export const CERTAIN: Ppm = 1_000_000;
/** From here on a miss is worth a backup, and a cause worth telling. */
export const DOUBTFUL: Ppm = 20_000;

/**
 * Rounded down. The product with a millionth is cheaper than a division, and as exact: the sum before it is a whole
 * number and half of one, which keeps it from the edge that the product may be off by.
 */
export function both(a: Ppm, b: Ppm): Ppm {
  return ((a * b + 0.5) * 1e-6) | 0;
}

/** So many cents as often as it happens, rounded. */
export function shareOf(cents: number, likelihood: Ppm): number {
  return ((cents * likelihood + 500_000.5) * 1e-6) | 0;
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

/** How records of one kind of place go wrong, as tables: by days since the count, and by units to spare. */
export type RecordOf = {
  readonly overstated: Int32Array;
  readonly spared: Int32Array;
  readonly handling: Ppm;
  readonly perShort: Ppm;
};

/** Beyond these a record is as old, and a shelf as full, as it can be. */
const OLDEST = 3650;
const FULLEST = 64;

const records = {
  store: new WeakMap<LikelihoodPolicy, RecordOf>(),
  warehouse: new WeakMap<LikelihoodPolicy, RecordOf>(),
};

/** Half of the wrong records overstate; the last entry by age is the one that was never counted. */
export function recordOf(kind: 'store' | 'warehouse', policy: LikelihoodPolicy): RecordOf {
  let known = records[kind].get(policy);
  if (known) return known;
  const { ceiling, days } = policy.record[kind];
  const wrong = (right: Ppm) => Math.floor(both(ppm(ceiling), CERTAIN - right) / 2);
  known = {
    overstated: Int32Array.from({ length: OLDEST + 2 }, (_, age) => wrong(age > OLDEST ? 0 : stillRight(age, days))),
    spared: Int32Array.from({ length: FULLEST + 1 }, (_, units) => toThe(units, policy.record.perUnit)),
    handling: ppm(policy.handling),
    perShort: ppm(policy.record.perShort),
  };
  records[kind].set(policy, known);
  return known;
}

/**
 * How likely a picker does not find so many units where the record has `free` of them: half of the wrong records
 * overstate, each further unit on the shelf makes it less likely, each short pick since the count more.
 */
export function notFound(need: number, free: number, age: number, shorts: number, record: RecordOf): Ppm {
  const overstated = record.overstated[age < 0 ? OLDEST + 1 : Math.min(age, OLDEST)] as number;
  const spared = record.spared[Math.max(0, Math.min(free - need, FULLEST))] as number;
  return Math.min(CERTAIN, both(overstated, spared) + record.handling + shorts * record.perShort);
}

/** How likely work that should be done with so many minutes to spare is done too late. */
export function lateByQueue(slackMinutes: number): Ppm {
  if (slackMinutes < 0) return CERTAIN;
  if (slackMinutes < 20) return 80_000;
  if (slackMinutes < 60) return 20_000;
  return slackMinutes < 180 ? 8_000 : 3_000;
}

/** How likely work that is planned to end so many minutes before a truck or a manifest misses it. */
export function missesTruck(slackMinutes: number): Ppm {
  if (slackMinutes < 0) return CERTAIN;
  if (slackMinutes < 10) return 30_000;
  if (slackMinutes < 30) return 8_000;
  return slackMinutes < 90 ? 3_000 : 300;
}

/** How likely a carrier is more than so many days late: what is left after two days halves with each day more. */
export function lateByCarrier(spareDays: number, { onTime, dayLater, twoLater }: OnTime): Ppm {
  if (spareDays < 0) return CERTAIN;
  const late = CERTAIN - ppm(onTime);
  const later = Math.max(0, late - ppm(dayLater));
  if (spareDays < 2) return spareDays === 0 ? late : later;
  return Math.max(0, later - ppm(twoLater)) >> Math.min(spareDays - 2, 20);
}

export type OnTime = Pick<LikelihoodPolicy['transit'], 'onTime' | 'dayLater' | 'twoLater'>;

/** A likelihood beside another, in ten thousandths: neither less likely nor more. */
export const AS_EXPECTED = 10_000;

/** What the policy says of carriers, lanes and places, by the names that a way has. */
export type Learned = {
  transit(by: Pick<CarrierService, 'carrier' | 'service'> | null, zone: number): OnTime;
  lane(from: string, to: string): Ppm;
  /** How late supplies come that were announced. */
  readonly supply: OnTime;
  /** Misses of a place beside those of its kind, and of lines with these tags; ten thousandths, 10,000 is as expected. */
  record(kind: 'store' | 'warehouse', place: string): number;
  tags(tags: readonly string[] | undefined): number;
  /** Work of a place that misses its carrier, beside what is usual; ten thousandths. */
  missed(place: string): number;
};

const learned = new WeakMap<LikelihoodPolicy, Learned>();

export function learnedOf(policy: LikelihoodPolicy): Learned {
  let known = learned.get(policy);
  if (!known) learned.set(policy, (known = lookUp(policy)));
  return known;
}

function lookUp({ transit, lanes, supply, record, pace }: LikelihoodPolicy): Learned {
  const key = (carrier: string, service: string | null, zone: number | null) =>
    `${carrier} ${service ?? ''} ${zone ?? ''}`;
  const carriers = new Map(transit.rows.map((row) => [key(row.carrier, row.service, row.zone), row]));
  const byLane = new Map(lanes.rows.map((row) => [`${row.from} ${row.to}`, ppm(row.onTime)]));
  const usual = Math.max(1, AS_EXPECTED - pace.leaves);
  return {
    transit(by, zone) {
      if (by === null || carriers.size === 0) return transit;
      const { carrier, service } = by;
      return (
        carriers.get(key(carrier, service, zone)) ??
        carriers.get(key(carrier, service, null)) ??
        carriers.get(key(carrier, null, zone)) ??
        carriers.get(key(carrier, null, null)) ??
        transit
      );
    },
    supply,
    lane: (from, to) => byLane.get(`${from} ${to}`) ?? ppm(lanes.onTime),
    record: (kind, place) => times(record.kinds[kind], record.places[place] ?? AS_EXPECTED),
    tags: (tags = []) => tags.reduce((factor, tag) => times(factor, record.tags[tag] ?? AS_EXPECTED), AS_EXPECTED),
    missed(place) {
      const own = pace.places[place];
      return own ? Math.floor(((AS_EXPECTED - own.leaves) * AS_EXPECTED) / usual) : AS_EXPECTED;
    },
  };
}

/** A factor of a factor, both in ten thousandths. */
export function times(a: number, b: number): number {
  return ((a * b + 0.5) * 1e-4) | 0;
}
