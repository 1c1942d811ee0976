import type { OrderJson } from '../../src/edge/channels/channel.ts';
import { misfit } from '../../src/edge/channels/reconcile.ts';
import { groupBy } from '../../src/kernel/group.ts';
import { sum } from '../../src/kernel/money.ts';
import { CHANNEL, ICMS } from './book.ts';
import { CURRENCY, type Paid, type Sale } from './market.ts';

/**
 * An order as the market's channel tells it, in the one captured-order shape. Its total is what the customer paid, where
 * he paid anything: an instalment's interest is then a difference that finance must see. Prices hold their tax.
 */
export function toldOf(sale: Sale): OrderJson {
  const rates = { [`ICMS-${sale.address.region}`]: ICMS };
  const lines = [...groupBy(sale.units, ({ offer, price }) => `${offer} ${price}`).values()].flatMap((units) => {
    const [first] = units;
    return first ? [{ item: first.offer, quantity: units.length, price: Number(first.price), rates }] : [];
  });
  const freight = sum(sale.units.map((unit) => unit.freight));
  const parts = sum(sale.units.map((unit) => unit.price)) + freight;
  const paid = sum(sale.payments.map((payment) => payment.amount));
  const order: OrderJson = {
    channel: CHANNEL,
    source: { key: sale.key },
    placedAt: sale.placed,
    customer: { key: sale.person },
    currency: CURRENCY,
    pricesIncludeTax: true,
    groups: [{ id: 'G1', method: 'ship', address: addressOf(sale), wantedBy: sale.estimated }],
    lines,
    shipping: freight > 0n ? [{ group: 'G1', amount: Number(freight), rates }] : [],
    tenders: sale.payments.map(tenderOf),
    total: Number(sale.payments.length > 0 ? paid : parts),
  };
  const says = misfit(order);
  return says ? { ...order, holds: [{ kind: 'totals', says }] } : order;
}

/** The market keeps streets to itself; city and postcode are enough to know how far it is. */
function addressOf({ address }: Sale) {
  return { ...address, lines: ['street known to the market'], country: 'BR' };
}

/** Cards are authorised; a bank slip or a voucher of the market is money that has arrived once it is approved. */
export function isCard({ by }: Paid): boolean {
  return by === 'credit_card' || by === 'debit_card';
}

function tenderOf(paid: Paid) {
  const name = paid.by.replaceAll('_', ' ');
  return {
    kind: isCard(paid) ? ('card' as const) : ('wallet' as const),
    label: paid.instalments > 1 ? `${name} in ${paid.instalments} instalments` : name,
    amount: Number(paid.amount),
  };
}
