import { Temporal } from 'temporal-polyfill';
import { CHICAGO } from '../../seed/when.ts';
import type { Line, Order } from '../../src/books/order/order.ts';
import { formatDecimal } from '../../src/kernel/money.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { TestHouse } from '../support/house.ts';
import { balancesBefore, type History, historySince, type Leg } from './history.ts';

export type Story = {
  readonly title: string;
  /** What happens, in a few sentences. */
  readonly tells: string;
  /** The moment from which the page tells; what was booked before is what accounts begin with. */
  readonly since: Instant;
};

/** A story as a page that finance can read: journal, units, postings and accounts, all of it read back from the books. */
export async function pageOf(house: TestHouse, { title, tells, since }: Story): Promise<string> {
  const history = await historySince(house.db, await house.book(), since);
  const before = await balancesBefore(house.db, since);
  return [
    `# ${title}`,
    `${tells}\n\nTimes are Chicago's, amounts are dollars. Debits are positive. This page is written by its story beside it.`,
    '## Journal',
    journal(history),
    '## Promises',
    promises(history),
    '## Where each unit was',
    ...units(history),
    '## Stock moves',
    moves(history),
    '## Postings, with the balance of each account after them',
    postings(history, before),
    '## Accounts',
    accounts(history.legs, before),
    '',
  ].join('\n\n');
}

function journal({ told }: History): string {
  return table(
    ['time', 'of', 'event', '', 'by', 'command'],
    told.map(({ at, of, title, says, by, command }) => [when(at), of, title, says, by, command]),
  );
}

function promises({ stands }: History): string {
  const last = new Map(stands.map(({ order }) => [order.id, order]));
  return table(
    ['time', 'group', '', 'by', 'kept', 'class', 'because'],
    [...last.values()].flatMap((order) =>
      order.promises.map(({ at, group, kind, by, kept, class: rated, because }) => [
        when(at),
        group,
        kind,
        when(by),
        `${(kept / 100).toFixed(2)} %`,
        rated,
        because ?? '',
      ]),
    ),
  );
}

/** A table for each order, with a row for each commit that has changed where its units are. */
function units({ stands }: History): string[] {
  return [...new Set(stands.map(({ order }) => order.id))].map((id) => {
    const mine = stands.filter(({ order }) => order.id === id);
    const lines = mine[0]?.order.lines ?? [];
    let before = '';
    const rows = mine.flatMap(({ at, title, order }) => {
      const cells = lines.map((line) => whereIs(order, line));
      if (before === (before = cells.join('|'))) return [];
      return [[when(at), title, ...cells]];
    });
    return table(['time', 'after', ...lines.map((line) => `${line.quantity} ${line.title ?? line.item}`)], rows);
  });
}

/** What has come back lies at its store, whatever the slice says of how it left. */
function whereIs(order: Order, line: Line): string {
  const at = new Map<string, number>();
  const add = (where: string, units: number) => units > 0 && at.set(where, (at.get(where) ?? 0) + units);
  const back = order.returns.filter((each) => each.line === line.id && each.reception === 'received');
  for (const each of back) add(`back ${each.place}, ${RETURNED[each.disposition]}`, each.units.length);
  for (const slice of order.slices.filter((each) => each.line === line.id)) {
    const returned = back.flatMap((each) => each.units).filter((unit) => slice.units.includes(unit)).length;
    add([slice.state.replace('_', ' '), slice.place].filter(Boolean).join(' '), slice.quantity - returned);
  }
  return [...at].map(([where, units]) => (at.size > 1 ? `${units} ${where}` : where)).join('; ');
}

const RETURNED = { none: 'to be looked at', restock: 'on its shelf', quarantine: 'in quarantine', scrap: 'scrapped' };

function moves({ moves }: History): string {
  return table(
    ['time', 'event', 'units', 'item', 'from', 'to'],
    moves.map(({ at, title, item, quantity, from, to }) => [when(at), title, `${quantity}`, item, from, to]),
  );
}

function postings({ legs }: History, before: ReadonlyMap<string, bigint>): string {
  const balance = new Map(before);
  let entry = '';
  const rows = legs.map(({ at, event, title, entity, account, amount }) => {
    const key = `${entity} ${account}`;
    const after = (balance.get(key) ?? 0n) + amount;
    balance.set(key, after);
    const first = entry !== (entry = `${event} ${entity}`);
    return [...(first ? [when(at), title, entity] : ['', '', '']), account, ...sides(amount), money(after)];
  });
  return table(['time', 'event', 'entity', 'account', 'debit:', 'credit:', 'balance:'], rows);
}

function accounts(legs: readonly Leg[], before: ReadonlyMap<string, bigint>): string {
  const touched = [...new Set(legs.map(({ entity, account }) => `${entity} ${account}`))].sort();
  const rows = touched.map((key) => {
    const mine = legs.filter(({ entity, account }) => `${entity} ${account}` === key).map(({ amount }) => amount);
    const debit = mine.filter((amount) => amount > 0n).reduce((a, b) => a + b, 0n);
    const credit = mine.filter((amount) => amount < 0n).reduce((a, b) => a - b, 0n);
    const began = before.get(key) ?? 0n;
    const [entity = '', account = ''] = key.split(' ');
    return [entity, account, money(began), money(debit), money(credit), money(began + debit - credit)];
  });
  const total = (side: 1n | -1n) =>
    legs.reduce((sum, { amount }) => (amount * side > 0n ? sum + amount * side : sum), 0n);
  return table(
    ['entity', 'account', 'began:', 'debit:', 'credit:', 'ends:'],
    [...rows, ['', 'all of it', '', money(total(1n)), money(total(-1n)), '']],
  );
}

function sides(amount: bigint): [debit: string, credit: string] {
  return amount < 0n ? ['', money(-amount)] : [money(amount), ''];
}

function money(amount: bigint): string {
  return formatDecimal(amount, 'USD');
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 'Thu 19 Nov 14:31:07', without asking the machine's own locale. */
function when(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(CHICAGO);
  const time = local.toPlainTime().toString({ smallestUnit: 'second' });
  return `${DAYS[local.dayOfWeek - 1]} ${local.day} ${MONTHS[local.month - 1]} ${time}`;
}

/** Heads that end in a colon are columns of numbers. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  return [
    line(heads.map((head) => head.replace(/:$/, ''))),
    line(heads.map((head) => (head.endsWith(':') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
