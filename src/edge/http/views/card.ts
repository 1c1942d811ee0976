import type { Group, Order } from '../../../books/order/order.ts';
import type { Sold } from '../../../books/order/sold.ts';
import { METHODS, type Names, percent, splitOver, supplyIn } from './words.ts';

export type CardRow = {
  readonly row: 'source' | 'promise' | 'routing' | 'finance';
  readonly title: string;
  readonly says: string;
  readonly tag: string;
};

/** An order in four lines: where it came from, what was promised, how it goes, what it is worth. */
export function cardOf(order: Order, sold: Sold, names: Names): CardRow[] {
  const group = order.groups[0];
  return [
    sourceRow(order, group, names),
    promiseRow(group, names),
    routingRow(group, names),
    financeRow(order, sold, names),
  ];
}

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
  const at = names.place(first.place);
  const supply = supplyIn(first);
  const source = supply
    ? `Expected in ${at} by ${supply}`
    : first.mode === 'transfer'
      ? `Comes from ${at}`
      : `Available in ${at}`;
  const saves =
    promise.kept > promise.alone
      ? `${at} alone ${percent(promise.alone)}, with the backup ${percent(promise.kept)}`
      : `${percent(promise.kept)} likely`;
  return {
    row: 'promise',
    title: backup ? `${source}, backup stock in ${names.place(backup.place)}` : source,
    says: saves,
    tag: promise.class,
  };
}

const UNROUTED: Readonly<Record<string, string>> = { failed: 'No admissible plan', parked: 'Waits for stock' };

function routingRow(group: Group | undefined, names: Names): CardRow {
  const first = group?.plan?.packages[0];
  if (!group || !first)
    return {
      row: 'routing',
      title: UNROUTED[group?.route.state ?? 'none'] ?? 'Not routed yet',
      says: group?.route.because ?? '',
      tag: 'none',
    };
  const packages = group.plan?.packages ?? [];
  const supply = supplyIn(first);
  const ways = {
    pickup: 'Pick at store',
    transfer: 'Transfer to the store',
    ship: `Ship from ${names.place(first.place)}`,
  };
  const how =
    packages.length > 1
      ? `${splitOver(packages)}, reserve now`
      : `${ways[first.mode]}, ${supply ? `once ${supply} is here` : 'reserve now'}`;
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
