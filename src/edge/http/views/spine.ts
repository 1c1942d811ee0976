import { isOpen } from '../../../books/order/case.ts';
import { isFinal } from '../../../books/order/machine.ts';
import { margin } from '../../../books/order/money.ts';
import type { Group, Order } from '../../../books/order/order.ts';
import type { Sold } from '../../../books/order/sold.ts';
import { type Stage, stages, summarize } from '../../../books/order/summary.ts';
import { formatDecimal } from '../../../kernel/money.ts';
import { type Instant, minutesBetween, said, type Zone } from '../../../kernel/time.ts';
import { checklist } from '../../../stages/close/checklist.ts';

/** What the page of an order says in sentences: the verdict, the four lines of the card, the eight stages. */

export type Names = {
  readonly place: (code: string) => string;
  readonly entity: (code: string) => string;
  /** The entity that a place belongs to. */
  readonly owner: (place: string) => string;
  readonly channel: (code: string) => string;
  readonly zone: (place: string | null) => Zone;
  readonly miss: (order: Order) => bigint;
};

export type SpineStage = {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'ahead' | 'none' | 'blocked';
  readonly class: 'safe' | 'watch' | 'risk' | null;
  readonly at: Instant | null;
  readonly by: Instant | null;
  readonly commitment: string;
  readonly money: string;
};

export type CardRow = {
  readonly row: 'source' | 'promise' | 'routing' | 'finance';
  readonly title: string;
  readonly says: string;
  readonly tag: string;
};

export function spineOf(order: Order, sold: Sold, now: Instant, names: Names) {
  return {
    verdict: verdictOf(order, now, names),
    four: cardOf(order, sold, names),
    spine: stagesOf(order, sold, now, names),
  };
}

const units = (n: number) => `${n} unit${n === 1 ? '' : 's'}`;

function verdictOf(order: Order, now: Instant, names: Names): string {
  const { actBy, place } = summarize(order);
  const zone = names.zone(mainPlace(order) ?? place);
  const open = order.cases.filter(isOpen).sort((a, b) => ((a.actBy ?? '9') < (b.actBy ?? '9') ? -1 : 1))[0];
  if (open)
    return `${sentence(open.says)}${open.actBy ? ` Decide by ${said(zone, open.actBy, now)}, ${left(open.actBy, now)}.` : ''}`;
  const hold = order.holds.find((each) => each.released === null);
  if (hold) return `Held: ${sentence(hold.because)} Nothing is released until somebody lifts it.`;
  if (order.closedAt) return `Closed ${said(zone, order.closedAt, now)}. Nothing is left open.`;
  const decided = order.groups.find((group) => group.route.state === 'decided');
  if (decided && actBy)
    return `Confirm by ${said(zone, actBy, now)}, ${left(actBy, now)}. ${whatIf(decided, now, zone, names)}`;
  const live = order.slices.filter((slice) => !isFinal(slice.state));
  if (live.length > 0) return underWay(order, live, actBy, now, zone, names);
  const missing = checklist(order).filter((item) => !item.done);
  return missing.length === 0
    ? 'Everything has ended and is paid.'
    : `${sentence(missing[0]?.says ?? '')} ${missing.length} of ${checklist(order).length} checks are open before it closes.`;
}

function underWay(
  order: Order,
  live: Order['slices'],
  actBy: Instant | null,
  now: Instant,
  zone: Zone,
  names: Names,
): string {
  const states = new Set(live.map((slice) => slice.state));
  const at = live.find((slice) => slice.place)?.place;
  const where = at ? ` at ${names.place(at)}` : '';
  const by = actBy ? ` by ${said(zone, actBy, now)}, ${left(actBy, now)}` : '';
  const promised = order.groups.flatMap((group) => (group.promise ? [group.promise.by] : [])).sort()[0];
  const keeps = promised ? ` Promised for ${said(zone, promised, now)}.` : '';
  if (states.has('open'))
    return `${units(live.filter((slice) => slice.state === 'open').reduce((n, slice) => n + slice.quantity, 0))} wait for a source.`;
  if (states.has('coming')) return `On the way to the pickup store.${keeps}`;
  if (states.has('reserved')) return `Reserved${where}, not released yet.${keeps}`;
  if (states.has('released')) return `Pick${where}${by}.${keeps}`;
  if (states.has('picked')) return `Pack${where}${by}.${keeps}`;
  if (states.has('packed')) return `Packed${where}, leaves${by || ' next'}.${keeps}`;
  return `Ready${where}, waits for the customer.`;
}

function whatIf(group: Group, now: Instant, zone: Zone, names: Names): string {
  const other = group.fallback?.plan.packages[0];
  if (!other || !group.promise) return 'No fallback is armed.';
  return `If the count fails, ${names.place(other.place)} takes over and ${said(zone, group.promise.by, now)} still holds.`;
}

function cardOf(order: Order, sold: Sold, names: Names): CardRow[] {
  const group = order.groups[0];
  return [
    sourceRow(order, group, names),
    promiseRow(group, names),
    routingRow(group, names),
    financeRow(order, sold, names),
  ];
}

const METHODS = {
  pickup: 'pickup preference',
  ship: 'delivery',
  taken: 'goods taken along',
  none: 'nothing to ship',
} as const;

function sourceRow(order: Order, group: Group | undefined, names: Names): CardRow {
  const kind = order.channel === 'web' ? 'Ecommerce order' : `${names.channel(order.channel)} order`;
  return {
    row: 'source',
    title: group ? `${kind} with ${METHODS[group.method]}` : kind,
    says: `${order.source.name ?? order.source.key} \u00b7 prices and tax as at checkout`,
    tag: names.channel(order.channel),
  };
}

function promiseRow(group: Group | undefined, names: Names): CardRow {
  const promise = group?.promise;
  const first = group?.plan?.packages[0];
  if (!promise || !first)
    return { row: 'promise', title: group?.route.because ?? 'Nothing promised', says: '', tag: 'none' };
  const backup = group.fallback?.plan.packages[0];
  const source =
    first.mode === 'transfer' ? `Comes from ${names.place(first.place)}` : `Available in ${names.place(first.place)}`;
  const saves =
    promise.kept > promise.alone
      ? `${names.place(first.place)} alone ${percent(promise.alone)}, with the backup ${percent(promise.kept)}`
      : `${percent(promise.kept)} likely`;
  return {
    row: 'promise',
    title: backup ? `${source}, backup stock in ${names.place(backup.place)}` : source,
    says: saves,
    tag: promise.class,
  };
}

function routingRow(group: Group | undefined, names: Names): CardRow {
  const first = group?.plan?.packages[0];
  if (!group || !first)
    return {
      row: 'routing',
      title: group?.route.state === 'failed' ? 'No admissible plan' : 'Not routed yet',
      says: group?.route.because ?? '',
      tag: 'none',
    };
  const packages = group.plan?.packages.length ?? 1;
  const how =
    packages > 1
      ? `Split over ${packages} places, reserve now`
      : {
          pickup: 'Pick at store, reserve now',
          transfer: 'Transfer to the store, reserve now',
          ship: `Ship from ${names.place(first.place)}, reserve now`,
        }[first.mode];
  const other = group.fallback?.plan.packages[0];
  const then = other
    ? `, fallback to ${other.mode === 'transfer' ? 'transfer' : names.place(other.place)} if count fails`
    : '';
  return {
    row: 'routing',
    title: how + then,
    says: group.promise?.because ?? `${percent(group.promise?.alone ?? 0)} likely by itself`,
    tag: group.promise?.routeClass ?? 'none',
  };
}

function financeRow(order: Order, sold: Sold, names: Names): CardRow {
  const taxes = new Set(sold.lines.flatMap((line) => line.runs.flatMap((run) => Object.keys(run.tax)))).size;
  const seller = names.entity(order.entity);
  const packages = order.groups.flatMap((group) =>
    [group.plan, group.fallback?.plan].flatMap((plan) => plan?.packages ?? []),
  );
  const others = new Set(packages.map((pack) => names.owner(pack.place)).filter((owner) => owner !== seller));
  const backs = others.size > 0 ? `, ${[...others].join(' and ')} backs` : '';
  const tenders = order.tenders.length;
  const says = `${taxes} tax line${taxes === 1 ? '' : 's'}, ${tenders} tender${tenders === 1 ? '' : 's'} \u00b7 ${seller} sells${backs}`;
  return { row: 'finance', title: 'Tax, tender, COGS, entity, and refund rules attached', says, tag: 'mapped' };
}

function stagesOf(order: Order, sold: Sold, now: Instant, names: Names): SpineStage[] {
  const { stage: current } = summarize(order);
  const here = stages.indexOf(current === 'exception' ? furthest(order) : current);
  return stages.map((stage, i): SpineStage => {
    const blocked = i === here && current === 'exception';
    const state =
      order.closedAt && i < 6
        ? 'done'
        : stage === 'return' || stage === 'exception'
          ? loopState(order, stage)
          : i < here
            ? 'done'
            : i > here
              ? 'ahead'
              : blocked
                ? 'blocked'
                : 'now';
    return { stage, state, ...partOf(stage, order, sold, now, names) };
  });
}

function furthest(order: Order): Stage {
  const withoutCases = { ...order, cases: [] };
  return summarize(withoutCases).stage;
}

function loopState(order: Order, stage: 'return' | 'exception'): SpineStage['state'] {
  if (stage === 'return')
    return order.returns.length === 0
      ? 'none'
      : order.returns.every((each) => each.settled && each.disposition !== 'none')
        ? 'done'
        : 'now';
  return order.cases.some(isOpen) ? 'blocked' : order.cases.length > 0 ? 'done' : 'none';
}

function partOf(
  stage: Stage,
  order: Order,
  sold: Sold,
  now: Instant,
  names: Names,
): Omit<SpineStage, 'stage' | 'state'> {
  const show = (amount: bigint) => inSentence(amount, order.currency);
  const group = order.groups[0];
  const zone = names.zone(mainPlace(order));
  const count = order.lines.reduce((n, line) => n + line.quantity, 0);
  const money = margin(order, sold);
  const nothing = { class: null, at: null, by: null };
  switch (stage) {
    case 'capture':
      return {
        ...nothing,
        at: order.capturedAt,
        commitment: `${units(count)}, ${group ? METHODS[group.method] : 'no group'}`,
        money: `${show(order.total)} frozen`,
      };
    case 'validate': {
      const failing = order.checks.filter((check) => check.verdict === 'hold');
      return {
        ...nothing,
        at: order.capturedAt,
        commitment:
          failing.length > 0 ? failing.map((check) => check.saw).join(', ') : `${order.checks.length} checks passed`,
        money: order.tenders.map((tender) => `${payer(tender)} ${show(tender.amount)}`).join(', ') || 'nothing to pay',
      };
    }
    case 'promise': {
      const promise = group?.promise;
      return {
        class: promise?.class ?? null,
        at: order.promises[0]?.at ?? null,
        by: promise?.by ?? null,
        commitment: promise
          ? `${group.method === 'pickup' ? `Ready at ${names.place(group.place ?? '')}` : 'Delivered'} ${day(zone, promise.by, now)}`
          : (group?.route.because ?? 'nothing promised'),
        money: promise ? `A miss costs ${show(names.miss(order))}` : '',
      };
    }
    case 'route': {
      const due = summarize(order).actBy;
      return {
        class: group?.promise?.routeClass ?? null,
        at: null,
        by: group?.route.state === 'decided' ? due : null,
        commitment: wayOf(group, names),
        money: `Serve ${show(money.serve)}\nMargin ${show(money.margin)}`,
      };
    }
    case 'fulfill': {
      const { stage: at, actBy } = summarize(order);
      return {
        ...nothing,
        class: at === 'fulfill' ? (group?.promise?.routeClass ?? null) : null,
        by: (at === 'fulfill' ? actBy : null) ?? group?.promise?.by ?? null,
        commitment: stepSays(order),
        money: `Revenue ${show(money.sales)}\nCost ${show(money.cost)}`,
      };
    }
    case 'close': {
      const open = checklist(order).filter((item) => !item.done);
      return {
        ...nothing,
        at: order.closedAt,
        commitment: open.length === 0 ? 'nothing open' : `${open.length} checks open`,
        money: `Deposits ${show(order.accounts.deposits)}\nOwed ${show(order.accounts.receivable)}`,
      };
    }
    case 'return':
      return {
        ...nothing,
        commitment: order.returns.length === 0 ? 'nothing came back' : `${order.returns.length} returns`,
        money: `Refunds ${show(order.returns.reduce((sum, each) => sum + each.refund, 0n))}`,
      };
    case 'exception': {
      const open = order.cases.filter(isOpen);
      const armed = group?.fallback ? 'Armed: short pick, late pick' : 'none';
      return {
        ...nothing,
        by: open[0]?.actBy ?? null,
        commitment: open.length > 0 ? (open[0]?.says ?? '') : armed,
        money: group?.fallback ? `Fallback costs ${show(group.fallback.regret)} more` : '',
      };
    }
  }
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '\u20ac', GBP: '\u00a3' };

/** In a sentence a known currency is its sign: $335.72; a minus is a true one. */
function inSentence(amount: bigint, currency: string): string {
  const text = formatDecimal(amount < 0n ? -amount : amount, currency);
  const sign = SIGNS[currency];
  return `${amount < 0n ? '\u2212' : ''}${sign ?? ''}${text}${sign ? '' : ` ${currency}`}`;
}

/** 'today 19:00', or 'Fri 20 Nov'. */
function day(zone: Zone, at: Instant, now: Instant): string {
  const text = said(zone, at, now);
  return /^\d/.test(text) ? `today ${text}` : text;
}

/** 'Visa' of 'Visa 4417', 'Gift card': the numbers stand with the tenders themselves. */
function payer({ kind, label }: Order['tenders'][number]): string {
  const own = kind === 'gift_card' || kind === 'store_credit' ? null : label?.replace(/ \d+$/, '');
  return own ?? sentence(kind.replace('_', ' ')).replace('.', '');
}

/** The chosen way and the one behind it, as shortly as a stage of the spine says it. */
function wayOf(group: Group | undefined, names: Names): string {
  const packages = group?.plan?.packages ?? [];
  const [first] = packages;
  if (!group || !first) return group?.route.because ?? 'not routed yet';
  const place = names.place(first.place);
  const way =
    packages.length > 1
      ? `Split over ${packages.length} places`
      : { pickup: `Pick at ${place}`, transfer: `Transfer from ${place}`, ship: `Ship from ${place}` }[first.mode];
  const other = group.fallback?.plan.packages[0];
  return other ? `${way}, fall back to ${other.mode === 'transfer' ? 'transfer' : names.place(other.place)}` : way;
}

const STATES: Readonly<Record<string, string>> = { open: 'without source', coming: 'on the way', released: 'to pick' };

function stepSays(order: Order): string {
  const states = new Map<string, number>();
  for (const slice of order.slices) states.set(slice.state, (states.get(slice.state) ?? 0) + slice.quantity);
  return [...states].map(([state, n]) => `${n} ${STATES[state] ?? state.replace('_', ' ')}`).join(', ');
}

/** People say an order's times as the clock says them at its place. */
export function zoneOf(order: Order, names: Names): Zone {
  return names.zone(mainPlace(order) ?? summarize(order).place?.split(' + ')[0] ?? null);
}

function mainPlace(order: Order): string | null {
  return order.groups[0]?.place ?? order.slices.find((slice) => slice.place)?.place ?? null;
}

function left(by: Instant, now: Instant): string {
  const minutes = minutesBetween(now, by);
  if (minutes < 0) return `${-minutes} min late`;
  return minutes < 120
    ? `${minutes} min left`
    : minutes < 2880
      ? `${Math.floor(minutes / 60)} h left`
      : `${Math.floor(minutes / 1440)} days left`;
}

function percent(likelihood: number): string {
  return `${Math.round(likelihood / 100)}%`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === ''
    ? ''
    : `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`;
}
