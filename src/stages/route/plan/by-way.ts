import { DAY } from '../../../kernel/time.ts';
import { trustOf } from './atlas.ts';
import type { ByPlace } from './by-place.ts';
import type { CarrierService } from './carriers.ts';
import {
  both,
  CERTAIN,
  lateByCarrier,
  lateByQueue,
  learnedOf,
  missesTruck,
  type OnTime,
  type Ppm,
  times,
} from './likelihood.ts';
import { RATED, SENT, TRUCKED } from './manner.ts';
import { supplyAt } from './question.ts';
import type { Room } from './room.ts';
import type { Asked, Setting } from './setting.ts';

/** What the terms look at of each way of a question, as columns: one that walks over objects takes ten times as long. */
export type ByWay = Pick<Setting, 'late' | 'nth' | 'home' | 'manner' | 'truck' | 'ready' | 'rate'>;

export function waysAt(asked: Asked, places: ByPlace, room: Room): ByWay {
  const { allWays: ways, policy } = asked;
  const size = ways.length;
  const { nth, manner, ready, km } = ways.columns;
  const by = {
    nth: nth.subarray(0, size),
    manner: manner.subarray(0, size),
    ready: ready.subarray(0, size),
    home: ways.homes.size > 0 ? room.ints(size).fill(-1) : null,
    truck: room.ints(size),
    rate: room.ints(size),
    late: room.ints(size),
  };
  for (const [w, lane] of ways.lanes) by.truck[w] = Number(lane.cost);
  if (by.home) for (const [w, home] of ways.homes) by.home[w] = home;
  const { perKilo, perKiloPerThousandKm } = policy.freight;
  for (let w = 0; w < size; w += 1) {
    const isOurs = ((manner[w] as number) & (SENT | RATED)) === SENT;
    by.rate[w] = isOurs ? perKilo * 1000 + perKiloPerThousandKm * (km[w] as number) : 0;
  }
  fillLate(by.late, asked, places);
  return by;
}

/** Without a wanted time the promise leaves at least this much. */
const NORMAL_SLACK = 30;
const MINUTES = 60_000;

export function fillLate(
  late: Int32Array,
  { question, book, allWays: ways, rows, wantedBy }: Asked,
  { index }: ByPlace,
): void {
  const policy = book.policyVersion('likelihood', question.likelihood);
  const known = learnedOf(policy);
  const { missed } = trustOf(policy, book);
  const { nth, manner, ready: readies, slack, service, zone } = ways.columns;
  const { services } = ways.around;
  for (let n = 0; n < late.length; n += 1) {
    const w = rows ? (rows[n] as number) : n;
    const bits = manner[w] as number;
    const at = nth[w] as number;
    const ready = readies[w] as number;
    const lane = bits & TRUCKED ? ways.lanes.get(w) : undefined;
    const by = bits & RATED ? (services[service[w] as number] as CarrierService) : null;
    const onTime = bits & SENT ? known.transit(by, zone[w] as number) : null;
    const supply = question.supplies && supplyAt(question, at) ? known.supply : null;
    const spare = wantedBy === null ? 0 : Math.floor((wantedBy - ready) / DAY);
    let likely = onTime
      ? lateWhenSent(spare, slack[w] as number, onTime, missed[index[at] as number] as number)
      : lateByQueue(wantedBy === null ? NORMAL_SLACK : Math.floor((wantedBy - ready) / MINUTES));
    if (supply) likely = either(likely, lateByCarrier(spare, supply));
    if (lane) likely = either(likely, CERTAIN - known.lane(lane.from, lane.to));
    late[n] = likely;
  }
}

/** Work too late for its manifest, or the truck before it, waits a day for the next one; then the carrier may be late. */
function lateWhenSent(spare: number, slack: number, onTime: OnTime, misses: number): Ppm {
  const missed = Math.min(CERTAIN, times(missesTruck(slack), misses));
  return both(CERTAIN - missed, lateByCarrier(spare, onTime)) + both(missed, lateByCarrier(spare - 1, onTime));
}

function either(a: Ppm, b: Ppm): Ppm {
  return a + both(CERTAIN - a, b);
}
