import type { Bill, BillLine, Discount } from '../../src/books/money/freeze.ts';
import { registry } from '../../src/registry.ts';
import type { CaseDiscount, CaseEvent, CaseLine, CaseOrder, CaseTender, MoneyCase } from './case.ts';
import { itemOf, type World } from './world.ts';

/** The same order as our own input: once for freezing alone, once for taking it. */

export function billOf(order: CaseOrder): Bill {
  const group = (line: CaseLine) => line.group ?? 'G1';
  return {
    pricesIncludeTax: order.prices === 'tax-inclusive',
    taxRounding: order.tax_rounding ?? 'line',
    lines: order.lines.map(billLine),
    discounts: (order.discounts ?? []).map(discount),
    shipping: (order.shipping ?? []).map((each) => ({
      lines: order.lines.filter((line) => group(line) === each.group).map((line) => line.id),
      amount: BigInt(each.amount),
      tax: each.tax ? amounts(each.tax) : null,
      rates: each.rates ?? {},
    })),
    passThrough: amounts(order.pass_through ?? {}),
    total: BigInt(order.total),
  };
}

function billLine(line: CaseLine): BillLine {
  return {
    line: line.id,
    quantity: line.quantity,
    amount: BigInt(line.amount),
    discounts: (line.discounts ?? []).map(discount),
    tax: line.tax ? amounts(line.tax) : null,
    rates: line.rates ?? {},
    giftCard: line.gift_card !== undefined,
  };
}

function discount({ id, amount, shares }: CaseDiscount): Discount {
  return { code: id, amount: BigInt(amount), ...(shares ? { shares: amounts(shares) } : {}) };
}

export function amounts(of: Readonly<Record<string, number>>): Record<string, bigint> {
  return Object.fromEntries(Object.entries(of).map(([name, amount]) => [name, BigInt(amount)]));
}

const KINDS: Record<CaseTender['kind'], string> = {
  card: 'card', wallet: 'wallet', 'pay-later': 'pay_later', 'gift-card': 'gift_card', 'store-credit': 'store_credit', cash: 'cash', invoice: 'invoice', marketplace: 'marketplace',
}; // biome-ignore format: a table

export function inputOf(told: MoneyCase, world: World, tenders: readonly AgreedTender[]): object {
  const { order } = told;
  const groups = [...new Set(order.lines.map((line) => line.group ?? 'G1'))];
  return {
    channel: world.channel.code,
    source: { key: told.case },
    currency: told.currency,
    pricesIncludeTax: order.prices === 'tax-inclusive',
    ...(order.tax_rounding ? { taxRounding: order.tax_rounding } : {}),
    groups: groups.map((id) => ({
      id,
      method: 'ship',
      address: { lines: ['1 Main Street'], city: 'Anywhere', country: 'US' },
    })),
    lines: order.lines.map(lineInput),
    discounts: (order.discounts ?? []).map(discountInput),
    shipping: (order.shipping ?? []).map(({ group, amount, tax, rates }) => ({
      group,
      amount,
      ...(tax ? { tax } : {}),
      ...(rates ? { rates } : {}),
    })),
    passThrough: order.pass_through ?? {},
    tenders: tenders.map(tenderInput),
    total: order.total,
  };
}

export function lineInput(line: CaseLine): object {
  return {
    id: line.id,
    group: line.group ?? 'G1',
    ...(line.stock ? { item: itemOf(line) } : { stocked: false }),
    title: line.item,
    quantity: line.quantity,
    amount: line.amount,
    discounts: (line.discounts ?? []).map(discountInput),
    ...(line.tax ? { tax: line.tax } : {}),
    ...(line.rates ? { rates: line.rates } : {}),
    ...(line.gift_card ? giftCards(line, line.gift_card) : {}),
    ...(line.agent ? { agent: { principal: line.agent.principal, commission: line.agent.commission_ppm } } : {}),
    ...(line.commission
      ? {
          commission: line.commission.ppm,
          attribution: Object.entries(line.commission.shares).map(([associate, share]) => ({ associate, share })),
        }
      : {}),
  };
}

/** Cards that are sold have the codes by which the case calls them. */
function giftCards({ id, quantity }: CaseLine, face: number): object {
  const cards = Array.from({ length: quantity }, (_, i) => `${id}-${i + 1}`);
  return registry.has('return.refund_now') ? { giftCard: face, cards } : { giftCard: face };
}

function discountInput({ id, amount, shares }: CaseDiscount): object {
  return { code: id, amount, ...(shares ? { shares } : {}) };
}

export type AgreedTender = { readonly tender: CaseTender; readonly amount: number };

export function tenderInput({ tender, amount }: AgreedTender): object {
  return {
    kind: KINDS[tender.kind],
    amount,
    provider: tender.provider ?? null,
    account: tender.card ?? tender.holder ?? tender.place ?? null,
  };
}

/**
 * A case does not say what was agreed to be paid how. The tenders in their order cover the total, each for as much
 * as the first event that touches it moves; what the total does not need comes later.
 */
export function agreedTenders(told: MoneyCase): { agreed: AgreedTender[]; later: CaseTender[] } {
  let left = told.order.total;
  const agreed: AgreedTender[] = [];
  const later: CaseTender[] = [];
  for (const [i, tender] of told.order.tenders.entries()) {
    const isLast = i === told.order.tenders.length - 1;
    const amount = isLast ? left : Math.min(left, firstAmount(told.events, tender.id) ?? left);
    left -= amount;
    if (amount > 0) agreed.push({ tender, amount });
    else later.push(tender);
  }
  return { agreed, later };
}

function firstAmount(events: readonly CaseEvent[], tender: string): number | undefined {
  return events.find((each) => each.input.tender === tender && !each.expect.refused)?.input.amount;
}
