import type { Order, Tender } from '../../../books/order/order.ts';
import { stands } from '../../../books/order/summary.ts';
import { larger, type Minor, smaller, sum } from '../../../kernel/money.ts';
import type { Told } from '../channel.ts';
import type { Compared, Step } from './step.ts';

/** Money that has come in at the channel, or is sure to, and that we do not know of. */
export function payments({ order, told }: Compared): Step[] {
  if (order.closedAt) return [];
  const captured = captures(order, told);
  return captured.length > 0 ? captured : [...authorisations(order, told), ...voids(order, told)];
}

type Part = { readonly tender: Tender; readonly leg: string | null; readonly amount: Minor };

function captures(order: Order, told: Told): Step[] {
  const open = toldOf(told, 'authorised') === 0n;
  const missing = toldOf(told, 'captured') - sum(order.tenders.map((tender) => tender.captured));
  return partsOf(order, missing).map(({ tender, leg, amount }) => ({
    name: `capture.${tender.id}.${leg ?? 'new'}`,
    operation: 'close.record_capture',
    input: {
      tender: tender.id,
      amount: Number(amount),
      reference: referenceOf(told, tender),
      final: open || tender.captured + amount >= tender.amount,
      over: amount > tender.authorised,
      ...(leg ? { leg } : {}),
    },
    says: 'payment captured',
  }));
}

/** A capture that we have asked for ourselves comes first: this may be its answer. Then what is authorised, then the rest. */
function partsOf(order: Order, missing: Minor): Part[] {
  let left = larger(0n, missing);
  const parts: Part[] = [];
  const take = (tender: Tender, leg: string | null, most: Minor) => {
    const amount = smaller(left, larger(0n, most));
    if (amount > 0n) parts.push({ tender, leg, amount });
    left -= amount;
  };
  for (const tender of order.tenders)
    for (const leg of askedOf(tender)) if (leg.amount <= left) take(tender, leg.id, leg.amount);
  const asked = (tender: Tender) => sum(parts.filter((part) => part.tender === tender).map((part) => part.amount));
  const standing = order.tenders.filter((tender) => tender.kind !== 'marketplace');
  for (const tender of [...standing].sort((a, b) => Number(b.authorised - a.authorised)))
    take(tender, null, tender.amount - tender.captured - asked(tender));
  return parts;
}

function askedOf(tender: Tender): Tender['legs'] {
  return tender.legs.filter((leg) => leg.kind === 'capture' && leg.state === 'asked');
}

function authorisations(order: Order, told: Told): Step[] {
  let left = toldOf(told, 'authorised') - sum(order.tenders.map((tender) => tender.authorised));
  return order.tenders.flatMap((tender) => {
    const waits = tender.state === 'expected' || !stands(tender);
    const amount = waits ? smaller(left, tender.amount) : 0n;
    if (amount <= 0n) return [];
    left -= amount;
    const until = told.order.tenders?.find((each) => each.authorised)?.authorised?.until ?? null;
    return [
      {
        name: `authorise.${tender.id}`,
        operation: 'validate.record_authorisation',
        input: { tender: tender.id, amount: Number(amount), reference: referenceOf(told, tender), until },
        says: 'payment authorised',
      },
    ];
  });
}

function voids(order: Order, told: Told): Step[] {
  if (!told.voided) return [];
  const open = order.tenders.filter((tender) => tender.authorised > 0n);
  return open.map((tender) => ({
    name: `void.${tender.id}`,
    operation: 'validate.void',
    input: { tender: tender.id, because: 'voided at the channel' },
    says: 'authorisation voided',
  }));
}

function toldOf(told: Told, what: 'captured' | 'authorised'): Minor {
  return sum((told.order.tenders ?? []).map((tender) => BigInt(tender[what]?.amount ?? 0)));
}

function referenceOf(told: Told, tender: Tender): string | null {
  const tenders = told.order.tenders ?? [];
  const same =
    tenders.find((each) => each.provider === tender.provider && each.reference) ??
    tenders.find((each) => each.reference);
  return tender.reference ?? same?.reference ?? null;
}
