import { DAY, type Millis } from '../../../kernel/time.ts';
import { atlasOf, KINDS, type Trust, trustOf } from './atlas.ts';
import type { ByPlace } from './by-place.ts';
import {
  both,
  CERTAIN,
  type Learned,
  lateByCarrier,
  lateByQueue,
  learnedOf,
  missesTruck,
  type Ppm,
  times,
} from './likelihood.ts';
import { FOREIGN, RATED, SENT, TRUCKED } from './manner.ts';
import type { Room } from './room.ts';
import type { Asked, Setting } from './setting.ts';
import type { Way } from './ways.ts';

/** What is known of each way of a question, as columns: a term that walks over objects takes ten times as long. */
export type ByWay = Pick<Setting, 'late' | 'nth' | 'manner' | 'truck' | 'ready' | 'rate'>;

export function waysAt(asked: Asked, places: ByPlace, room: Room): ByWay {
  const { question, book, policy, ways } = asked;
  const { index, kinds } = places;
  const { freight } = policy;
  const by = emptyWays(ways.length, room);
  const { entity, entities } = atlasOf(book);
  const foreign = entities.map((each) => (each === question.seller ? 0 : FOREIGN));
  for (let w = 0; w < ways.length; w += 1) {
    const { nth, at, lane, isSent, km, service, timing } = ways[w] as Way;
    by.nth[w] = nth;
    by.ready[w] = timing.ready;
    const packer = lane && at ? KINDS.indexOf(at.kind) : (kinds[nth] as number);
    const sent = isSent ? SENT | (service ? RATED : 0) : 0;
    by.manner[w] = packer | sent | (lane ? TRUCKED : 0) | (foreign[entity[index[nth] as number] as number] as number);
    if (lane) by.truck[w] = Number(lane.cost);
    if (isSent && !service) by.rate[w] = freight.perKilo * 1000 + freight.perKiloPerThousandKm * km;
  }
  fillLate(by.late, asked, places);
  return by;
}

function emptyWays(size: number, room: Room): ByWay {
  return {
    late: room.ints(size),
    nth: room.ints(size),
    manner: room.bytes(size),
    truck: room.ints(size),
    ready: room.floats(size),
    rate: room.ints(size),
  };
}

/** Without a wanted time the promise leaves at least this much. */
const NORMAL_SLACK = 30;
const MINUTES = 60_000;

export function fillLate(late: Int32Array, { question, book, ways, wantedBy }: Asked, { index }: ByPlace): void {
  const policy = book.policyVersion('likelihood', question.likelihood);
  const [known, trust] = [learnedOf(policy), trustOf(policy, book)];
  for (let w = 0; w < ways.length; w += 1) {
    const way = ways[w] as Way;
    late[w] = lateOf(way, wantedBy, known, trust, index[way.nth] as number);
  }
}

/** Work too late for its truck or manifest waits a day for the next one; then the carrier or the truck may be late. */
function lateOf(way: Way, wantedBy: Millis | null, known: Learned, { missed: misses }: Trust, place: number): Ppm {
  const { ready, slack } = way.timing;
  const spare = wantedBy === null ? 0 : Math.floor((wantedBy - ready) / DAY);
  const inLane = way.lane ? known.lane(way.lane.from, way.lane.to) : CERTAIN;
  if (way.isSent) {
    const onTime = known.transit(way.service, way.zone);
    const missed = Math.min(CERTAIN, times(missesTruck(slack), misses[place] as number));
    const inTime = both(CERTAIN - missed, lateByCarrier(spare, onTime));
    const late = inTime + both(missed, lateByCarrier(spare - 1, onTime));
    if (way.supply) return late + both(CERTAIN - late, lateByCarrier(spare, known.supply));
    return way.lane ? late + both(CERTAIN - late, CERTAIN - inLane) : late;
  }
  const desk = lateByQueue(wantedBy === null ? NORMAL_SLACK : Math.floor((wantedBy - ready) / MINUTES));
  if (way.supply) return desk + both(CERTAIN - desk, lateByCarrier(spare, known.supply));
  if (way.mode === 'pickup') return desk;
  return CERTAIN - both(CERTAIN - desk, inLane);
}
