import type { Uuid } from '../../src/kernel/ids.ts';
import { type Instant, plusDays, plusMinutes } from '../../src/kernel/time.ts';
import type { Chance } from '../chance.ts';
import { act } from '../director.ts';
import { associateAt } from '../facts/people.ts';
import type { Part } from './fulfilled.ts';
import { openAt } from './hours.ts';

const REASONS = ['wrong_size', 'not_wanted', 'wrong_size', 'faulty', 'wrong_item'] as const;

/** Some days later one unit of the first line comes back to a store: over the desk, or by mail to be looked at. */
export function* broughtBack(subject: Uuid, store: string, left: Instant, chance: Chance): Part {
  const reason = chance.of(REASONS);
  const asked = openAt(store, plusMinutes(plusDays(left, chance.between(3, 12)), chance.between(0, 500)));
  const by = associateAt(store);
  yield act(asked, 'return.open', subject, by, { line: 'L1', quantity: 1, reason, place: store });
  const here = chance.percent(60) ? plusMinutes(asked, 3) : openAt(store, plusDays(asked, chance.between(2, 5)));
  yield act(here, 'return.receive', subject, by);
  const graded = openAt(store, plusMinutes(here, chance.between(5, 900)));
  const disposition = reason === 'faulty' ? 'quarantine' : 'restock';
  yield act(graded, 'return.grade', subject, by, { disposition });
  if (disposition === 'restock') return graded;
  const decided = openAt(store, plusDays(graded, 1));
  yield act(decided, 'return.grade', subject, by, { disposition: 'scrap' });
  return decided;
}
