import { isAwaited } from '../../../books/order/awaited.ts';
import { isOpen } from '../../../books/order/case.ts';
import { margin } from '../../../books/order/money.ts';
import type { Group, Order } from '../../../books/order/order.ts';
import type { Sold } from '../../../books/order/sold.ts';
import { type Stage, stages, summarize } from '../../../books/order/summary.ts';
import type { Instant } from '../../../kernel/time.ts';
import { checklist } from '../../../stages/close/checklist.ts';
import { cardOf } from './card.ts';
import { verdictOf } from './verdict.ts';
import { day, inSentence, METHODS, mainPlace, type Names, sentence, splitOver, supplyIn, units } from './words.ts';

export type SpineStage = {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'ahead' | 'none' | 'blocked';
  readonly class: 'safe' | 'watch' | 'risk' | null;
  readonly at: Instant | null;
  readonly by: Instant | null;
  readonly commitment: string;
  readonly money: string;
};

/** What the page of an order says in sentences: the verdict, the four lines of the card, the eight stages. */
export function spineOf(order: Order, sold: Sold, now: Instant, names: Names) {
  return {
    verdict: verdictOf(order, now, names),
    four: cardOf(order, sold, names),
    spine: stagesOf(order, sold, now, names),
  };
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
        commitment: open.length === 0 ? 'nothing open' : `${open.length} check${open.length === 1 ? '' : 's'} open`,
        money: `Deposits ${show(order.accounts.deposits)}\nOwed ${show(order.accounts.receivable)}`,
      };
    }
    case 'return':
      return {
        ...nothing,
        commitment:
          order.returns.length === 0
            ? 'nothing came back'
            : `${order.returns.length} return${order.returns.length === 1 ? '' : 's'}`,
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
  const supply = supplyIn(first);
  const way =
    packages.length > 1
      ? splitOver(packages)
      : supply
        ? `Wait for ${supply} at ${place}`
        : { pickup: `Pick at ${place}`, transfer: `Transfer from ${place}`, ship: `Ship from ${place}` }[first.mode];
  const other = group.fallback?.plan.packages[0];
  return other ? `${way}, fall back to ${other.mode === 'transfer' ? 'transfer' : names.place(other.place)}` : way;
}

const STATES: Readonly<Record<string, string>> = { open: 'without source', coming: 'on the way', released: 'to pick' };

function stepSays(order: Order): string {
  const states = new Map<string, number>();
  for (const slice of order.slices) {
    const state = isAwaited(slice) ? 'awaited' : slice.state;
    states.set(state, (states.get(state) ?? 0) + slice.quantity);
  }
  return [...states].map(([state, n]) => `${n} ${STATES[state] ?? state.replace('_', ' ')}`).join(', ');
}
