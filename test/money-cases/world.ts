import { idFromKey } from '../../src/kernel/ids.ts';
import type { CaseEvent, CaseLine, CaseStock, EntityTerms, MoneyCase } from './case.ts';

/**
 * The business in which a case happens: its entities, the places where its stock lies, what each item costs its
 * owner, and a return policy with a rule for each return that keeps a fee or gives shipping back.
 */
export type World = {
  readonly entities: readonly { code: string; currency: string; policy: object }[];
  readonly places: readonly { code: string; id: string; kind: 'warehouse' | 'supplier'; entity: string }[];
  readonly items: readonly StockedItem[];
  readonly channel: { code: string; entity: string; place: string };
  readonly returns: object;
};

/** An item that stock is kept of, where it lies and what it costs there; so many units are there at the beginning. */
export type StockedItem = {
  readonly code: string;
  readonly place: string;
  readonly owner: string;
  readonly cost: number;
  readonly transfer: number | null;
  readonly quantity: number;
};

/** Where things go that no stock is kept of, and where returns go that nobody sends anywhere else. */
export const DESK = 'desk';

export function worldOf(told: MoneyCase): World {
  const { seller } = told.order;
  const items = itemsOf(told);
  const marketplace = told.order.tenders.find((tender) => tender.kind === 'marketplace')?.provider;
  return {
    entities: Object.entries(told.entities).map(([code, terms]) => ({
      code,
      currency: told.currency,
      policy: policyOf(terms),
    })),
    places: placesOf(told, items),
    items: items.map((item) => ({ ...item, quantity: item.quantity + spare(told, items, item) })),
    channel: { code: marketplace ?? 'shop', entity: seller, place: DESK },
    returns: {
      rules: [
        ...told.events.flatMap(returnRule),
        { name: 'everything else', when: {}, days: 3650, allowed: 'yes', fee: 0, shipping: 'none' },
      ],
    },
  };
}

function policyOf({ vat_on_prepayment, recognise }: EntityTerms): object {
  return { ...(vat_on_prepayment ? { taxOnPrepayment: true } : {}), ...(recognise ? { recognise } : {}) };
}

/** Each line has an item of its own, so that each has the cost that the case gives it. */
export function itemOf(line: CaseLine): string {
  return `${line.item}.${line.id}`;
}

function itemsOf(told: MoneyCase): StockedItem[] {
  const added = told.events.flatMap((each): CaseLine[] => (each.event === 'lines_added' ? each.input.lines : []));
  const lines = [...told.order.lines, ...added].flatMap((line) =>
    line.stock ? [stocked(itemOf(line), line.stock, line.quantity, told)] : [],
  );
  const exchanged = told.events.flatMap((each) =>
    each.input.stock ? [stocked(each.input.stock.item, each.input.stock, 1, told)] : [],
  );
  return [...lines, ...exchanged];
}

function stocked(
  code: string,
  { place, supplier, cost, entity, transfer }: CaseStock,
  quantity: number,
  told: MoneyCase,
): StockedItem {
  return {
    code,
    place: place ?? supplier ?? DESK,
    owner: entity ?? told.order.seller,
    cost,
    transfer: transfer ?? null,
    quantity,
  };
}

/** Where the opening balance of a place is worth more or less than the units of the lines: of its first item. */
function spare(told: MoneyCase, items: readonly StockedItem[], item: StockedItem): number {
  const here = items.filter((each) => each.place === item.place);
  if (here[0] !== item) return 0;
  const opened = told.events
    .filter((each) => each.event === 'opening')
    .reduce((sum, each) => sum + (each.input.balances[`assets:inventory:${item.place}`] ?? 0), 0);
  const left = opened - here.reduce((sum, each) => sum + each.cost * each.quantity, 0);
  return opened === 0 ? 0 : Math.floor(left / item.cost);
}

function placesOf(told: MoneyCase, items: readonly StockedItem[]): World['places'] {
  const { seller } = told.order;
  const suppliers = new Set(told.order.lines.flatMap((line) => line.stock?.supplier ?? []));
  const owners = new Map<string, string>([[DESK, seller]]);
  for (const { input } of told.events)
    for (const place of [input.place, input.to])
      if (typeof place === 'string' && !place.includes(':')) owners.set(place, input.entity ?? seller);
  for (const leg of told.events.flatMap((each) => each.input.legs ?? []))
    if (leg.place) owners.set(leg.place, leg.entity ?? seller);
  for (const tender of told.order.tenders) if (tender.place) owners.set(tender.place, tender.entity ?? seller);
  for (const item of items) owners.set(item.place, item.owner);
  return [...owners].map(([code, entity]) => ({
    code,
    id: idFromKey(told.case, 'place', code),
    kind: suppliers.has(code) ? ('supplier' as const) : ('warehouse' as const),
    entity,
  }));
}

/** The reason of a return names the event that settles it, so that the policy can keep its fee and shipping. */
export function reasonOf(event: Pick<CaseEvent, 'n'>): string {
  return `event-${event.n}`;
}

function returnRule(event: CaseEvent): object[] {
  const { fee, shipping } = event.input;
  if (event.event !== 'return_settled' || (!fee && !shipping)) return [];
  const kept = fee ? { fee: fee.amount, feeKind: fee.kind, feeTax: fee.tax } : {};
  return [
    {
      name: reasonOf(event),
      when: { reasons: [reasonOf(event)] },
      ...kept,
      ...(shipping ? { shipping: shipping.replace('-', '_') } : {}),
    },
  ];
}
