import { type Cause, type Costs, type Package, type Path, type Plan, totalOf } from '../../../books/order/plan.ts';
import { quantityOf } from '../../../books/order/units.ts';
import { must } from '../../../kernel/assert.ts';
import { instant, type Millis } from '../../../kernel/time.ts';
import { type Assignment, type PickedLine, picksOf } from './assign.ts';
import { both, CERTAIN, DOUBTFUL, type Ppm } from './likelihood.ts';
import { ageAt, type Question } from './question.ts';
import { type Setting, wayAt } from './setting.ts';
import { stepsOf } from './timing.ts';
import type { Way } from './ways.ts';

/** An assignment as the plan that people read: packages with their terms, deadlines and doubts. */
export function planOf(setting: Setting, chosen: Assignment, by: Millis): Plan {
  const packages = chosen.parts.flatMap((part, i) => packagesOf(setting, part, by, i === 0 ? 0 : chosen.extra));
  const kept = packages.reduce((all, each) => both(all, each.kept * 100), CERTAIN);
  return {
    path: pathOf(setting, chosen),
    packages,
    cost: packages.reduce((sum, each) => sum + totalOf(each.costs), 0n),
    kept: Math.floor(kept / 100),
    ready: instant(chosen.ready),
  };
}

type Part = Assignment['parts'][number];

/** One parcel; where a truck adds to what its destination has already, two packages that meet there. */
function packagesOf(setting: Setting, part: Part, by: Millis, split: number): Package[] {
  const way = wayAt(setting, part.way);
  const isThere = ({ line }: Part['lines'][number]) => setting.source[line]?.[part.way] === way.home;
  const there = way.lane && way.home >= 0 ? part.lines.filter(isThere) : [];
  if (there.length === 0) return [packageOf(setting, part, way, by, split)];
  const home: Way = { ...way, place: must(way.at, 'place'), mode: 'ship', at: null, lane: null };
  const brought = part.lines.filter((each) => !isThere(each));
  const parcel = packageOf(setting, { ...part, lines: there }, home, by, split);
  if (brought.length === 0) return [parcel];
  return [parcel, packageOf(setting, { way: part.way, lines: brought, costs: {} }, way, by, 0)];
}

function packageOf(setting: Setting, part: Part, way: Way, by: Millis, split: number): Package {
  const { question } = setting;
  const picks = picksOf(setting, part);
  const found = picks.reduce((all, { misses }) => both(all, CERTAIN - misses), CERTAIN);
  const late = setting.late[part.way] ?? 0;
  const acceptWithin = setting.limits.acceptMinutes(way.nth);
  return {
    mode: way.mode,
    place: way.place.code,
    ...(way.at && way.lane ? { at: way.at.code } : {}),
    ...(way.service ? { service: `${way.service.carrier} ${way.service.service}` } : {}),
    lines: part.lines.map(({ line: i, quantity }) => {
      const { line, item } = must(question.lines[i], 'line');
      const awaits = way.supply && setting.source[i]?.[part.way] === way.nth;
      return { line, item, quantity, ...(awaits ? { supply: way.supply.reference } : {}) };
    }),
    ...(way.supply ? { due: way.supply.due } : {}),
    costs: costsOf(part.costs, split),
    kept: Math.floor(both(found, CERTAIN - late) / 100),
    causes: causesOf(question, picks, way, late),
    steps: stepsOf(way, quantityOf(part.lines), by),
    ready: instant(way.timing.ready),
    ...(acceptWithin === null ? {} : { acceptWithin }),
  };
}

function costsOf(terms: Readonly<Record<string, number>>, split: number): Costs {
  const costs: Record<string, bigint> = split > 0 ? { split: BigInt(split) } : {};
  for (const term in terms) costs[term] = BigInt(terms[term] as number);
  return costs;
}

function causesOf(question: Question, picks: readonly PickedLine[], way: Way, late: Ppm): Cause[] {
  const causes: Cause[] = [];
  for (const { line, nth, misses } of picks) {
    if (misses < DOUBTFUL) continue;
    const age = ageAt(question, line, nth);
    const counted = age < 0 ? 'was never counted' : `count is ${age} ${age === 1 ? 'day' : 'days'} old`;
    const place = question.places[nth] ?? way.place.code;
    const { item } = must(question.lines[line], 'line');
    causes.push({ cause: 'record', place, loses: Math.floor(misses / 100), says: `${item} ${counted}` });
  }
  if (late >= DOUBTFUL)
    causes.push({
      cause: way.supply ? 'supply' : way.mode === 'pickup' ? 'capacity' : 'transit',
      place: way.place.code,
      loses: Math.floor(late / 100),
      says: whyLate(way, late),
    });
  return causes.sort((a, b) => b.loses - a.loses);
}

function whyLate(way: Way, late: Ppm): string {
  if (late === CERTAIN) return 'cannot be ready by the time that was asked for';
  if (way.supply) return `${way.supply.reference} may come late`;
  if (way.lane) return 'the truck may be late';
  if (!way.isSent) return 'little time between the queue and the promise';
  return way.timing.slack < 20 ? 'little time between the queue and the collection' : 'the carrier may be late';
}

function pathOf(setting: Setting, { parts }: Assignment): Path {
  const used = parts.map((part) => wayAt(setting, part.way));
  if (used.length === 1 && used[0]?.supply) return 'wait';
  if (setting.question.method === 'pickup') return used.some((way) => way.lane) ? 'transfer' : 'pickup';
  const [only] = used;
  if (!only || used.length > 1) return 'split';
  if (only.lane) return 'transfer_then_ship';
  return only.place.kind === 'supplier'
    ? 'drop_ship'
    : only.place.kind === 'store'
      ? 'ship_from_store'
      : 'ship_from_warehouse';
}
