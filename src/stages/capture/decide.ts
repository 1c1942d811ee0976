import { type Frozen, freeze } from '../../books/money/freeze.ts';
import type { Ask } from '../../books/operation.ts';
import type { EventOf, NewOrder, OrderEvent } from '../../books/order/events.ts';
import { runsOf, type Sold, type SoldLine } from '../../books/order/sold.ts';
import type { Book, Channel } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import { must } from '../../kernel/assert.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { CaptureFacts } from './facts.ts';
import type { LineInput, OrderInput } from './order-input.ts';

/**
 * Taking an order: the channel is ours and has not told it before, every line is an item of ours (or waits,
 * held, to be mapped), its groups say where it goes, and what the channel charged adds up to the cent. What was
 * bought is frozen per unit. What the channel says has happened with the money is taken as a fact.
 */
export function capture(ask: Ask<'order', OrderInput>, facts: CaptureFacts, book: Book): OrderEvent[] | Refusal {
  const { input, now } = ask.command;
  const channel = book.channels.get(input.channel);
  if (!channel)
    return refuse('unknown_channel', `there is no channel ${input.channel}`, {
      field: 'channel',
      remedy: `use one of ${[...book.channels.keys()].join(', ')}`,
    });
  if (facts.known) {
    return refuse('already_captured', `order ${input.source.key} of ${input.channel} was captured before`, {
      field: 'source.key',
      facts: { order: facts.known },
    });
  }
  const fromChannel = ask.command.actor.kind === 'channel';
  const lines = named(input);
  const problem =
    checkGroups(input, lines, book) ?? checkTenders(input) ?? (fromChannel ? null : checkItems(input, facts));
  if (problem) return problem;
  const held = input.holds ?? [];
  const frozen = freeze(
    billOf(input, lines, channel),
    held.some((hold) => hold.kind === 'totals'),
  );
  if (isRefusal(frozen)) return frozen;
  const policies = { returns: book.policy('returns', now).version, routing: book.policy('routing', now).version };
  const commission = book.policy('commission', now).document.rate;
  const unmapped = lines.filter((line, i) => !facts.items[i] && line.stocked !== false);
  return [
    {
      type: 'OrderCaptured',
      order: newOrder(input, lines, facts, channel, now),
      sold: soldOf(input, lines, facts, frozen, policies, commission),
    },
    ...tenderFacts(input),
    ...held.map((hold, i) => holdOf(i, hold.kind, hold.says)),
    ...(unmapped.length > 0
      ? [
          holdOf(
            held.length,
            'items',
            `${unmapped.map((line) => line.sku ?? line.title ?? line.id).join(', ')}: no item of ours`,
          ),
        ]
      : []),
  ];
}

type Named = LineInput & { readonly id: string; readonly group: string };

function named(input: OrderInput): Named[] {
  const only = input.groups[0]?.id ?? 'G1';
  return input.lines.map((line, i) => ({ ...line, id: line.id ?? `L${i + 1}`, group: line.group ?? only }));
}

function checkGroups(input: OrderInput, lines: readonly Named[], book: Book): Refusal | null {
  if (input.groups.length === 0)
    return refuse('no_group', 'the order does not say where its lines go', {
      field: 'groups',
      remedy: 'send a group with a method: pickup, ship, taken or none',
    });
  const ids = new Set(lines.map((line) => line.id));
  if (ids.size < lines.length)
    return refuse('line_twice', 'two lines have the same id', {
      field: 'lines',
      remedy: 'give each line an id of its own, or none',
    });
  for (const [i, line] of lines.entries()) {
    if (!input.groups.some((group) => group.id === line.group)) {
      return refuse('unknown_group', `line ${line.id} goes with group ${line.group}, which the order does not have`, {
        field: `lines.${i}.group`,
        remedy: 'name a group of the order',
      });
    }
  }
  for (const [i, group] of input.groups.entries()) {
    const needsPlace = group.method === 'pickup' || group.method === 'taken';
    if (needsPlace && !group.place)
      return refuse('no_place', `group ${group.id} is ${group.method} and names no place`, {
        field: `groups.${i}.place`,
        remedy: 'name the place',
      });
    if (group.place && !book.place(group.place))
      return refuse('unknown_place', `there is no place ${group.place}`, {
        field: `groups.${i}.place`,
        remedy: 'name one of our places',
      });
    if (group.method === 'ship' && !group.address)
      return refuse('no_address', `group ${group.id} is to be shipped and has no address`, {
        field: `groups.${i}.address`,
        remedy: 'send the address',
      });
  }
  return null;
}

function checkTenders(input: OrderInput): Refusal | null {
  for (const [i, { kind, account, authorised, captured }] of input.tenders.entries()) {
    const hasAccount = kind === 'cash' || kind === 'gift_card' || kind === 'store_credit';
    if (hasAccount && !account)
      return refuse('no_account', `a tender by ${kind} does not say of which`, {
        field: `tenders.${i}.account`,
        remedy: 'name the till, the gift card or the holder of the credit',
      });
    if ((kind === 'gift_card' || kind === 'store_credit') && (authorised || captured))
      return refuse('stored_value', `a ${kind} is ours: it is used when the order is placed`, {
        field: `tenders.${i}.${captured ? 'captured' : 'authorised'}`,
        remedy: 'leave it out',
      });
  }
  return null;
}

function checkItems(input: OrderInput, facts: CaptureFacts): Refusal | null {
  const missing = input.lines.findIndex((line, i) => !facts.items[i] && line.stocked !== false && !line.giftCard);
  if (missing < 0) return null;
  const line = must(input.lines[missing], 'line');
  return refuse('unknown_item', `there is no item ${line.item ?? line.sku ?? '(none named)'}`, {
    field: `lines.${missing}.item`,
    remedy: 'name an item of ours, or send stocked: false for what no stock is kept of',
  });
}

function billOf(input: OrderInput, lines: readonly Named[], channel: Channel) {
  return {
    pricesIncludeTax: input.pricesIncludeTax,
    taxRounding: input.taxRounding ?? channel.settings.taxRounding ?? 'line',
    lines: lines.map((line) => ({
      line: line.id,
      quantity: line.quantity,
      amount: line.amount ?? must(line.price, 'price') * BigInt(line.quantity),
      discounts: line.discounts,
      tax: line.tax ?? null,
      rates: line.rates,
      giftCard: Boolean(line.giftCard),
    })),
    discounts: input.discounts,
    shipping: input.shipping.map((each) => ({
      lines: lines.filter((line) => !each.group || line.group === each.group).map((line) => line.id),
      amount: each.amount,
      tax: each.tax ?? null,
      rates: each.rates,
    })),
    passThrough: input.passThrough,
    total: input.total,
  };
}

function newOrder(
  input: OrderInput,
  lines: readonly Named[],
  facts: CaptureFacts,
  channel: Channel,
  now: string,
): NewOrder {
  return {
    channel: channel.code,
    brand: channel.brand,
    entity: channel.entity,
    source: { key: input.source.key, name: input.source.name ?? null, ids: input.source.ids },
    customer: orNull(input.customer, ['key', 'name', 'email', 'phone']),
    placedAt: input.placedAt ?? now,
    require: input.require,
    note: input.note ?? null,
    fraud: input.fraud ?? null,
    groups: input.groups.map((group) => ({
      id: group.id,
      method: group.method,
      place: group.place ?? null,
      address: group.address
        ? {
            ...orNull(group.address, ['name', 'city', 'region', 'postcode', 'phone']),
            lines: group.address.lines,
            country: group.address.country,
          }
        : null,
      service: group.service ?? null,
      wantedBy: group.wantedBy ?? null,
    })),
    lines: lines.map((line, i) => lineOf(line, facts.items[i] ?? null, channel.entity)),
    tenders: input.tenders.map((tender, i) => ({
      id: `T${i + 1}`,
      kind: tender.kind,
      provider: tender.provider ?? (isHeldByProvider(tender.kind) ? (channel.settings.provider ?? 'local') : null),
      account: tender.account ?? null,
      label: tender.label ?? null,
      reference: tender.reference ?? null,
      amount: tender.amount,
    })),
  };
}

function lineOf(line: Named, item: Item | null, entity: string): NewOrder['lines'][number] {
  const stocked = line.giftCard ? false : (line.stocked ?? item?.stocked ?? true);
  return {
    id: line.id,
    group: line.group,
    item: item?.code ?? null,
    sku: line.sku ?? line.item ?? null,
    title: line.title ?? item?.title ?? line.sku ?? line.id,
    quantity: line.quantity,
    stocked,
    cost: stocked && item ? estimatedCost(item, entity) : 0n,
  };
}

/** What a unit will probably cost the seller: his own, or what a sister entity bills. */
export function estimatedCost(item: Item, entity: string): bigint {
  const own = item.costs[entity];
  if (own) return own.cost;
  const other = Object.values(item.costs)[0];
  return other ? (other.transfer ?? other.cost) : 0n;
}

function soldOf(
  input: OrderInput,
  lines: readonly Named[],
  facts: CaptureFacts,
  frozen: Frozen,
  policies: Record<string, number>,
  commission: number,
): Sold {
  return {
    shape: 1,
    currency: input.currency,
    pricesIncludeTax: input.pricesIncludeTax,
    lines: lines.map(
      (line, i): SoldLine => ({
        line: line.id,
        item: facts.items[i]?.code ?? null,
        title: line.title ?? facts.items[i]?.title ?? line.id,
        sku: line.sku ?? line.item ?? null,
        quantity: line.quantity,
        runs: runsOf(must(frozen.units.get(line.id), 'frozen line')),
        giftCard: line.giftCard ?? null,
        attribution: line.attribution,
        commission: line.attribution.length > 0 ? (line.commission ?? commission) : 0,
      }),
    ),
    passThrough: input.passThrough,
    total: input.total,
    policies,
    delivery: input.delivery ?? null,
  };
}

/** What has happened with the money before we were told: facts, taken as they are. */
function tenderFacts(input: OrderInput): OrderEvent[] {
  let legs = 0;
  return input.tenders.flatMap((tender, i): OrderEvent[] => {
    const id = `T${i + 1}`;
    const events: OrderEvent[] = [];
    if (tender.authorised) {
      events.push({
        type: 'TenderAuthorised',
        tender: id,
        amount: tender.authorised.amount,
        reference: tender.reference ?? null,
        until: tender.authorised.until ?? null,
      });
    }
    if (tender.captured) {
      legs += 1;
      const { amount, tendered } = tender.captured;
      events.push({
        type: 'TenderCaptured',
        tender: id,
        leg: `M${legs}`,
        amount,
        reference: tender.reference ?? null,
        final: true,
        ...(tendered === undefined ? {} : { tendered }),
      });
    }
    return events;
  });
}

const BLOCKS: Record<string, EventOf<'HoldPlaced'>['blocks']> = {
  totals: ['promise', 'release', 'hand_over'],
  items: ['promise', 'release'],
  address: ['promise', 'release'],
  elsewhere: ['promise', 'release', 'hand_over'],
  payment: ['release', 'hand_over'],
};

function holdOf(nth: number, kind: EventOf<'HoldPlaced'>['kind'], says: string): OrderEvent {
  return { type: 'HoldPlaced', hold: `H${nth + 1}`, kind, blocks: BLOCKS[kind] ?? ['release'], says };
}

export function isHeldByProvider(kind: string): boolean {
  return kind === 'card' || kind === 'wallet' || kind === 'pay_later' || kind === 'marketplace';
}

function orNull<K extends string>(
  of: Partial<Record<K, string | null | undefined>>,
  keys: readonly K[],
): Record<K, string | null> {
  return Object.fromEntries(keys.map((key) => [key, of[key] ?? null])) as Record<K, string | null>;
}
