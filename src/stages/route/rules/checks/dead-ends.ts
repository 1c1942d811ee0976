import type { Book, Channel } from '../../../../books/reference/book.ts';
import type { Rule, RulesPolicy } from '../../../../books/reference/routing-rules.ts';
import type { RuleAsk } from '../ask.ts';
import type { Fault } from '../check.ts';
import { limitsOf } from '../limits.ts';

const METHODS = [
  ['ship', ['ship']],
  ['pickup', ['pickup', 'transfer']],
] as const;
const SAID = { ship: 'delivery', pickup: 'pickup' };

/**
 * Channels and methods for which no place is left. Only rules that hold for every such order count: a shop may well
 * mean that orders to some country, or on some day, are served by nobody.
 */
export function deadEnds(document: RulesPolicy, book: Book): Fault[] {
  const always = { ...document, rules: document.rules.filter(holdsAlways) };
  if (always.rules.length === 0) return [];
  const faults: Fault[] = [];
  for (const channel of book.channels.values()) {
    for (const [method, services] of METHODS) {
      const able = book.places.filter((place) => services.some((service) => place.services.includes(service)));
      if (able.length === 0) continue;
      const ask = anyOrder(
        channel,
        method,
        able.map((place) => place.code),
      );
      const limits = limitsOf(always, ask, book);
      const why = able.map((_, nth) => limits.ruledOut(nth, 0));
      if (why.some((each) => each === null)) continue;
      faults.push(
        deadEnd(document, new Set(why.map((each) => each?.rule ?? '')), `${SAID[method]} orders of ${channel.name}`),
      );
    }
  }
  return faults;
}

function holdsAlways({ when: { channels: _c, brands: _b, methods: _m, ...more } }: Rule): boolean {
  return Object.values(more).every((each) => each === undefined);
}

function anyOrder({ code, brand }: Channel, method: 'ship' | 'pickup', places: readonly string[]): RuleAsk {
  const none = places.map(() => 0);
  return {
    at: '2000-01-01T00:00:00.000Z', channel: code, brand, method, country: null, postcode: null, value: 0,
    lines: [{ item: '', tags: [], value: 0, quantity: 1 }], places, orders: none, units: none,
  }; // biome-ignore format: a list
}

function deadEnd({ rules }: RulesPolicy, guilty: ReadonlySet<string>, orders: string): Fault {
  const names = [...guilty].map((name) => `"${name}"`).join(' and ');
  return {
    field: `rules.${rules.findLastIndex((rule) => guilty.has(rule.name))}.do`,
    reason: `${names} leave${guilty.size === 1 ? 's' : ''} no place for ${orders}`,
    remedy: 'leave at least one place for every channel and method, or give the rule a condition',
  };
}
