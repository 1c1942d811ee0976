import fc from 'fast-check';
import { places } from '../support/ground.ts';

/** What somebody means to do, before it is known whether it can be done: refusals are part of a life. */
export type Intent =
  | {
      readonly do: 'order';
      readonly method: 'pickup' | 'ship' | 'taken';
      readonly lines: readonly { readonly item: number; readonly quantity: number; readonly price: number }[];
      readonly tender: number;
      readonly discount: number;
      readonly shipping: number;
      readonly pay: 'authorised' | 'captured' | 'token' | 'declined' | 'marketplace' | 'cash';
      readonly inclusive: boolean;
    }
  | {
      readonly do: 'step';
      readonly order: number;
      readonly step: Step;
      /** Whether it asks first what is allowed, and then does the nearest to what it wants. */
      readonly apt: boolean;
      readonly line: number;
      readonly quantity: number;
      readonly whole: boolean;
    }
  | { readonly do: 'wait'; readonly minutes: number }
  | {
      readonly do: 'stock';
      readonly place: number;
      readonly item: number;
      readonly units: number;
      readonly count: boolean;
    }
  | {
      /** A supply is announced anew, later or with other units; or with no days it comes, or some of it. */
      readonly do: 'supply';
      readonly place: number;
      readonly units: number;
      readonly days: number;
    }
  | {
      /** A place is stopped for a while, or a carrier there; or it goes on again. */
      readonly do: 'stop';
      readonly place: number;
      readonly carrier: boolean;
      readonly minutes: number;
    };

/** In the order in which an order goes on: what cannot be done now gives way to the next that can. */
// biome-ignore format: a list
export const steps = [
  'confirm', 'load', 'receive', 'pick', 'pick', 'pack', 'hand_over', 'ship', 'return', 'receive_return', 'accept', 'grade',
  'short', 'load', 'receive_short', 'pick', 'pack', 'ship', 'hand_over', 'return_late', 'receive_return', 'refuse', 'scrap',
  'release', 'pick', 'put_back', 'resolve', 'unship', 'cancel', 'switch', 'assign', 'decline', 'pick', 'ship', 'hand_over',
  'unpick', 'unpack', 'return', 'receive_return', 'grade', 'hold', 'withdraw', 'refund', 'capture', 'revise', 'accept_pick',
  'stop_waiting',
] as const;
export type Step = (typeof steps)[number];

const order: fc.Arbitrary<Intent> = fc.record({
  do: fc.constant('order' as const),
  method: fc.constantFrom('pickup', 'ship', 'pickup', 'ship', 'taken'),
  lines: fc.array(
    fc.record({
      item: fc.constantFrom(0, 1, 2, 3, 0, 1, 2, 3, 4, 4),
      quantity: fc.integer({ min: 1, max: 4 }),
      price: fc.integer({ min: 0, max: 9999 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  tender: fc.nat(2),
  discount: fc.nat(500),
  shipping: fc.constantFrom(0, 0, 500, 333),
  pay: fc.constantFrom('authorised', 'authorised', 'captured', 'token', 'declined', 'marketplace', 'cash'),
  inclusive: fc.boolean(),
});

const step: fc.Arbitrary<Intent> = fc.record({
  do: fc.constant('step' as const),
  order: fc.nat(2),
  step: fc.constantFrom(...steps),
  apt: fc.constantFrom(true, true, true, false),
  line: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 3 }),
  whole: fc.constantFrom(true, true, false),
});

const wait: fc.Arbitrary<Intent> = fc.record({
  do: fc.constant('wait' as const),
  minutes: fc.constantFrom(0, 1, 20, 90, 600, 3000),
});
const stock: fc.Arbitrary<Intent> = fc.record({
  do: fc.constant('stock' as const),
  place: fc.nat(2),
  item: fc.nat(3),
  units: fc.nat(6),
  count: fc.boolean(),
});

const supply: fc.Arbitrary<Intent> = fc.record({
  do: fc.constant('supply' as const),
  place: fc.constantFrom(0, 2),
  units: fc.nat(6),
  days: fc.constantFrom(0, 0, 0, 1, 3, 9),
});

const stop: fc.Arbitrary<Intent> = fc.record({
  do: fc.constant('stop' as const),
  place: fc.nat(2),
  carrier: fc.boolean(),
  minutes: fc.constantFrom(0, 60, 600, 6000),
});

/** A life: it begins with an order, then anything, in any order. */
export const life: fc.Arbitrary<readonly Intent[]> = fc
  .tuple(
    order,
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: order },
        { weight: 14, arbitrary: step },
        { weight: 4, arbitrary: wait },
        { weight: 1, arbitrary: stock },
        { weight: 1, arbitrary: stop },
        { weight: 2, arbitrary: supply },
      ),
      { minLength: 2, maxLength: 16 },
    ),
  )
  .map(([first, rest]) => [first, ...rest]);

export const placeCodes = [places.s14, places.s21, places.wa];
