import { ITEMS, itemCode, POSTCODES, postcode } from './ground.ts';

const THIRD = ITEMS / 3;
const any = (below: number): number => Math.floor(Math.random() * below);

/** A web order of three lines to a random address, paid by an authorised card; `key` is the shop's own id of it. */
export function orderBody(key: string) {
  const lines = [0, 1, 2].map((third) => ({
    item: itemCode(third * THIRD + any(THIRD)),
    quantity: 1,
    price: 2000,
    rates: { us: 102_500 },
  }));
  return {
    channel: 'web',
    source: { key },
    currency: 'USD',
    customer: { key: `c-${any(10_000)}`, name: 'Maya Okafor', email: 'maya@example.com' },
    groups: [
      {
        id: 'G1',
        method: 'ship',
        address: { lines: ['1 Main Street'], city: 'Springfield', postcode: postcode(any(POSTCODES)), country: 'US' },
      },
    ],
    lines,
    tenders: [
      {
        kind: 'card',
        provider: 'local',
        label: 'Visa 4417',
        reference: `auth-${key}`,
        amount: 6615,
        authorised: { amount: 6615 },
      },
    ],
    total: 6615,
  };
}
