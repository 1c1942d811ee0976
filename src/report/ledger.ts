import type { Uuid } from '../kernel/ids.ts';
import { type Currency, formatDecimal, minorDigits } from '../kernel/money.ts';
import { type Reader, statement } from '../kernel/sql/statement.ts';
import type { Day } from '../kernel/time.ts';

/**
 * The money book as a plain-text journal that an independent program reads: `hledger check --strict` accepts it,
 * which says again, in a program that is not ours, that every entry balances, that no account or currency is
 * unknown, and that the entries add up to the balances that the database computes. Debit is positive.
 *
 * It is written as it is read, so its size does not matter. Beside a business at work it wants a snapshot.
 */
export async function* journal(db: Reader): AsyncGenerator<string> {
  const [accounts, balances] = await Promise.all([db.run(allAccounts), db.run(allBalances)]);
  yield '; debit positive, credit negative\n\n';
  for (const currency of [...new Set(balances.map((row) => row.currency))].sort())
    yield `commodity ${currency} ${sample(currency)}\n`;
  yield '\n';
  for (const { entity, account } of accounts) yield `account ${named(entity, account)}${typeOf(account)}\n`;
  for (const entity of new Set(accounts.map((row) => row.entity))) {
    for await (const entries of entriesOf(db, entity)) yield entries.map(transaction).join('');
  }
  yield asserted(balances);
}

type Balance = { entity: string; account: string; currency: Currency; balance: bigint; lastDay: Day };

const allAccounts = statement<{ entity: string; account: string }>(
  'ledger.accounts',
  'select distinct entity, account from posting_leg order by entity, account',
);
const allBalances = statement<Balance>(
  'ledger.balances',
  `select entity, account, currency, sum(amount)::bigint as balance, max(on_day)::text as "lastDay" from posting_leg
    group by entity, account, currency order by entity, account, currency`,
);

/** The types that the program knows accounts by; without them it could not tell income from equity. */
const TYPES: Record<string, string> = { assets: 'A', liabilities: 'L', equity: 'E', revenue: 'R', expenses: 'X' };

function typeOf(account: string): string {
  const type = TYPES[account.split(':')[0] ?? ''];
  return type ? `  ; type:${type}` : '';
}

/** How amounts of the currency look: '1000.00', '1000.' for yen. */
function sample(currency: Currency): string {
  return `1000.${'0'.repeat(minorDigits(currency) ?? 2)}`;
}

type Row = {
  subject: Uuid;
  sequence: number;
  event: number;
  currency: Currency;
  onDay: Day;
  reason: string;
  entity: string;
  accounts: string[];
  amounts: string[];
  number: string;
};

const nextEntries = statement<Row>(
  'ledger.entries',
  `select p.subject, p.sequence, p.event, p.currency, p.on_day::text as "onDay", p.reason, p.entity, p.accounts, p.amounts::text[] as amounts,
          coalesce((select prefix from number_series where name = 'order') || o.number,
                   g.kind || ' ' || coalesce(g.document ->> 'payout', g.document ->> 'place', g.document ->> 'entity')) as number
     from posting p left join orders o on o.id = p.subject left join page g on g.id = p.subject
    where p.entity = $1 and (p.on_day, p.subject, p.sequence, p.event, p.currency) > ($2::date, $3::uuid, $4::int4, $5::int4, $6)
    order by p.on_day, p.subject, p.sequence, p.event, p.currency limit 2000`,
);

/** The entries of an entity, day by day, some at a time. */
async function* entriesOf(db: Reader, entity: string): AsyncGenerator<Row[]> {
  let last: Pick<Row, 'onDay' | 'subject' | 'sequence' | 'event' | 'currency'> = {
    onDay: '0001-01-01',
    subject: '00000000-0000-0000-0000-000000000000',
    sequence: 0,
    event: 0,
    currency: '',
  };
  for (;;) {
    const rows = await db.run(nextEntries, [
      entity,
      last.onDay,
      last.subject,
      last.sequence,
      last.event,
      last.currency,
    ]);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1) ?? last;
  }
}

function transaction({
  onDay,
  number,
  reason,
  subject,
  sequence,
  event,
  entity,
  currency,
  accounts,
  amounts,
}: Row): string {
  const legs = accounts.map(
    (account, i) =>
      `    ${named(entity, account)}  ${currency} ${formatDecimal(BigInt(amounts[i] ?? '0'), currency)}\n`,
  );
  return `\n${onDay} ${text(number)} ${text(reason)}  ; event:${subject}.${sequence}.${event}\n${legs.join('')}`;
}

/** A last transaction that moves nothing and states what each account holds. */
function asserted(balances: readonly Balance[]): string {
  if (balances.length === 0) return '';
  const lastDay = balances.reduce((last, row) => (row.lastDay > last ? row.lastDay : last), '');
  const legs = balances.map(({ entity, account, currency, balance }) => {
    const nothing = formatDecimal(0n, currency);
    return `    ${named(entity, account)}  ${currency} ${nothing} = ${currency} ${formatDecimal(balance, currency)}\n`;
  });
  return `\n${lastDay} balances\n${legs.join('')}`;
}

/** The entity comes first; what the program would take for its own signs is written as a code. */
function named(entity: string, account: string): string {
  return `${sign(entity)}:${account.split(':').map(sign).join(':')}`;
}

function sign(part: string): string {
  return part.replace(/[^\p{L}\p{N}_.@#+/-]/gu, (letter) =>
    encodeURIComponent(letter).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

function text(words: string): string {
  return words.replace(/[;|\n\r]/g, ' ');
}
