import type { Life, Named } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { marketplaceShip, type Order, shopifyShip, toShip, webShip } from '../lives/orders.ts';
import { at } from '../when.ts';
import { taken, today, yesterday } from './cases.ts';

/** Orders that wait because something about them is not right, and whose turn it is. */

/** A customer of whom nothing is known, with a card from elsewhere. */
function* fraud(): Life {
  const order: Order = {
    at: today('14:07:40'),
    key: 'S-5544',
    customer: customerOf('Ada Brandt'),
    basket: [['TRP-OLV-M', 1]],
    fraud: { score: 71, signals: ['card country differs', 'first order'] },
  };
  const { subject } = yield shopifyShip(order);
  yield* taken(subject, today('14:16'), 'Ada Novak');
}

/** The other shop took an address without a street. */
function* noStreet(): Life {
  const order: Order = {
    at: today('11:32:13'),
    key: 'S-5531',
    customer: customerOf('Wren Salazar'),
    basket: [['FLS-RED-M', 1]],
  };
  yield shopifyShip(order, {
    groups: toShip(order).map((group) => ({ ...group, address: { ...group.address, lines: [] } })),
  });
}

/** The marketplace's sum is six cents above the sum of its lines. */
function* totalsDiffer(): Life {
  const order: Order = {
    at: yesterday('18:04:55'),
    key: 'MK-76931',
    customer: customerOf('Jules Carver'),
    basket: [
      ['LEG-BLK-M', 1],
      ['TOT-CRM', 1],
    ],
    wantedBy: at('2026-11-25', '20:00'),
  };
  const beat = marketplaceShip(order);
  const input = beat.input as { total: number; tenders: { amount: number }[] };
  const total = input.total + 6;
  yield {
    ...beat,
    input: {
      ...input,
      total,
      tenders: input.tenders.map((tender) => ({ ...tender, amount: total })),
      holds: [{ kind: 'totals', says: "the channel's total is 0.06 above ours" }],
    },
  };
}

/** The other shop sells something under a name that nobody has told us. */
function* unknownItem(): Life {
  const order: Order = {
    at: today('13:05:27'),
    key: 'S-5539',
    customer: customerOf('Hanna Weiss'),
    basket: [['QLV-MOS-M', 1]],
  };
  const beat = shopifyShip(order);
  const input = beat.input as { lines: Record<string, unknown>[] };
  yield {
    ...beat,
    input: {
      ...input,
      lines: input.lines.map(({ item: _, ...line }) => ({
        ...line,
        sku: 'VEST-MOSS-M-NEW',
        title: 'Quilted Liner Vest, Moss, M',
      })),
    },
  };
}

/** The card is not authorised at the checkout, and the bank says no. */
function* notAuthorised(): Life {
  const order: Order = {
    at: today('13:58:02'),
    key: 'WEB-88171',
    customer: customerOf('Emre Aksoy'),
    basket: [['DNM-BLK-33', 1]],
    card: 'tok_declined_20',
  };
  const beat = webShip(order);
  const input = beat.input as { tenders: { authorised: unknown }[] };
  yield { ...beat, input: { ...input, tenders: input.tenders.map(({ authorised: _, ...tender }) => tender) } };
}

/** A customer with four lost parcels: somebody looks before the fifth goes. */
function* underReview(): Life {
  yield webShip({
    at: today('12:44:00'),
    key: 'WEB-88139',
    customer: customerOf('Viktor Hale'),
    basket: [
      ['WAX-TAN', 2],
      ['CAP-BLK', 1],
    ],
  });
}

export function heldOrders(): Named[] {
  return [
    { name: 'held fraud', life: fraud() },
    { name: 'held no street', life: noStreet() },
    { name: 'held totals differ', life: totalsDiffer() },
    { name: 'held unknown item', life: unknownItem() },
    { name: 'held not authorised', life: notAuthorised() },
    { name: 'held under review', life: underReview() },
  ];
}
