import { isAwaited } from '../../../books/order/awaited.ts';
import { isOpen } from '../../../books/order/case.ts';
import { isFinal } from '../../../books/order/machine.ts';
import type { Group, Order } from '../../../books/order/order.ts';
import { summarize } from '../../../books/order/summary.ts';
import { quantityOf } from '../../../books/order/units.ts';
import { type Instant, minutesBetween, said, type Zone } from '../../../kernel/time.ts';
import { checklist } from '../../../stages/close/checklist.ts';
import { mainPlace, type Names, sentence, units } from './words.ts';

/** What is true now and what to do by when, in a sentence. */
export function verdictOf(order: Order, now: Instant, names: Names): string {
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
    : `${sentence(missing[0]?.says ?? '')} ${missing.length} of ${checklist(order).length} checks ${missing.length === 1 ? 'is' : 'are'} open before it closes.`;
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
  const waits = order.groups.find((group) => group.route.state === 'parked')?.route.parked;
  if (states.has('open') && waits)
    return `${units(quantityOf(live.filter((slice) => slice.state === 'open')))} wait for stock until ${said(zone, waits.until, now)}; then ${waits.end === 'cancel' ? 'they are cancelled' : 'a person is asked'}.`;
  if (states.has('open'))
    return `${units(quantityOf(live.filter((slice) => slice.state === 'open')))} wait for a source.`;
  const awaited = awaitedIn(order, live, now, zone, names);
  if (awaited) return `${awaited}${keeps}`;
  if (states.has('coming')) return `On the way to the pickup store.${keeps}`;
  if (states.has('reserved')) return `Reserved${where}, not released yet.${keeps}`;
  if (states.has('released')) return `Pick${where}${by}.${keeps}`;
  if (states.has('picked')) return `Pack${where}${by}.${keeps}`;
  if (states.has('packed')) return `Packed${where}, leaves${by || ' next'}.${keeps}`;
  return `Ready${where}, waits for the customer.`;
}

/** '2 units wait for PO-771 at Warehouse A, expected Fri 4 Dec.' */
function awaitedIn(order: Order, live: Order['slices'], now: Instant, zone: Zone, names: Names): string | null {
  const awaited = live.filter(isAwaited);
  const [first] = awaited;
  if (!first?.place) return null;
  const due = order.groups
    .flatMap((group) => group.plan?.packages ?? [])
    .flatMap((pack) => (pack.place === first.place && pack.due ? [pack.due] : []))
    .sort()[0];
  const n = quantityOf(awaited);
  const expected = due ? `, ${due < now ? 'due since' : 'expected'} ${said(zone, due, now)}` : '';
  return `${units(n)} ${n === 1 ? 'waits' : 'wait'} for ${first.supply} at ${names.place(first.place)}${expected}.`;
}

function whatIf(group: Group, now: Instant, zone: Zone, names: Names): string {
  const other = group.fallback?.plan.packages[0];
  if (!other || !group.promise) return 'No fallback is armed.';
  return `If the count fails, ${names.place(other.place)} takes over and ${said(zone, group.promise.by, now)} still holds.`;
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
