import { type Chance, chanceOf } from '../../seed/chance.ts';
import type { PolicyRow } from '../../src/books/reference/write.ts';
import { type Instant, plusMinutes } from '../../src/kernel/time.ts';
import { ITEMS, itemCode, POSTCODES, places, postcode, STORES } from '../capture/ground.ts';

/** An order of any shape: one to six lines, sent or collected, with or without a wanted time. */
export function orderOf(n: number, now: Instant): object {
  const chance = chanceOf(`replay ${n}`);
  const lines = Array.from({ length: chance.between(1, 6) }, () => ({
    item: itemCode(chance.below(ITEMS)),
    quantity: chance.percent(80) ? 1 : chance.between(2, 4),
    price: 100 * chance.between(5, 250),
  }));
  const total = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
  const tender = {
    kind: 'card',
    provider: 'local',
    reference: `auth-${n}`,
    amount: total,
    authorised: { amount: total },
  };
  return {
    channel: 'web',
    source: { key: `replay-${n}` },
    currency: 'USD',
    customer: { key: `c-${chance.below(900)}` },
    groups: [{ id: 'G1', ...way(chance), ...wanted(chance, now) }],
    lines,
    tenders: [tender],
    total,
  };
}

function way(chance: Chance): object {
  if (chance.percent(25)) return { method: 'pickup', place: places[chance.below(STORES)] };
  const address = { lines: ['1 Main Street'], city: 'Springfield', country: 'US' };
  return { method: 'ship', address: { ...address, postcode: postcode(chance.below(POSTCODES)) } };
}

function wanted(chance: Chance, now: Instant): object {
  return chance.percent(50) ? { wantedBy: plusMinutes(now, 1440 * chance.between(1, 7)) } : {};
}

const rates = (first: number) =>
  [500, 1000, 2000, 5000, 20_000].map((upToGrams, step) => ({
    upToGrams,
    cents: [0, 1, 2, 3].map((zone) => first + 90 * step + 140 * zone),
  }));
const zones = [300, 1000, 2500, 30_000].map((upToKm, n) => ({ upToKm, days: n + 1 }));
const services = [
  { carrier: 'UPS', service: 'Ground', zones, rates: rates(790), perKiloMore: 60 },
  {
    carrier: 'UPS',
    service: 'Air',
    zones: zones.map((zone) => ({ ...zone, days: 1 })),
    rates: rates(1490),
    perKiloMore: 90,
  },
];
const rules = [
  { name: 'near stores', when: { methods: ['ship'] }, do: { farthest: { km: 1500, at: { kinds: ['store'] } } } },
  { name: 'two stay', do: { buffer: { units: 2, at: { kinds: ['store'] } } } },
  { name: 'no small parts', do: { leastPart: 2500 } },
  { name: 'a day to come', do: { park: { minutes: 1440, end: 'ask' } } },
];
const tiers = { name: 'warehouses first', do: { tiers: [{ kinds: ['warehouse'] }, { kinds: ['store'] }] } };

type Version = Pick<PolicyRow, 'kind' | 'document'>;
const versions: readonly Version[] = [
  { kind: 'routing', document: { split: 450, relay: true } },
  { kind: 'rules', document: { rules } },
  { kind: 'carriers', document: { services } },
  { kind: 'routing', document: { split: 150, lateness: 2000, marginFloor: 0 } },
  { kind: 'rules', document: { rules: [...rules, tiers] } },
  { kind: 'promise', document: { safe: 9700, watch: 8500 } },
  { kind: 'likelihood', document: { handling: 150, record: { store: { days: 140 }, places: { 'store-3': 20_000 } } } },
  { kind: 'carriers', document: { services: services.slice(0, 1) } },
  { kind: 'rules', document: { rules: rules.slice(0, 2) } },
];
export const VERSIONS = versions.length;

/** What is written into the book while orders come in, so that decisions name one version after another. */
export function policiesAt(nth: number, activeFrom: Instant): PolicyRow[] {
  return versions.slice(nth, nth + 1).map((version) => ({ ...version, activeFrom, author: 'bench' }));
}
