import { guardedPrefixes } from '../../books/money/chart.ts';
import { listed, proof } from './proof.ts';

const shared = (column: string) =>
  `${column} like any (array[${listed(guardedPrefixes.map((prefix) => `${prefix}%`))}])`;
const like = (...patterns: readonly string[]) => `account like any (array[${listed(patterns)}])`;

/** Debits of assets and expenses and credits of the rest count as more. */
const OWN_SIDE = `amount * case when account like 'assets:%' or account like 'expenses:%' then 1 else -1 end`;

/** Orders, and whatever else posts, that posted since then; or all. */
const posted = `($1::timestamptz is null or subject in (select subject from posting where at >= $1::timestamptz))`;

/** Accounts of a single order that must be empty when it closes. */
const MUST_BE_EMPTY = `(account in ('liabilities:deposits', 'assets:receivable', 'liabilities:refunds-payable', 'assets:inventory-transit')
  or ${like('assets:tax-on-deposits:%', 'assets:dispute:%', 'assets:claim:%', 'assets:suspense:%', 'assets:inventory-held:%')})`;

const minor = (path: string) => `rtrim(document #>> '{${path}}', 'n')::bigint`;

/** The money book proves itself, and that it agrees with the pages of orders. */
export const moneyProofs = [
  proof(
    'every entry balances',
    `select subject, sequence, event, reason, entity, currency, sum(amount)::bigint as off from posting_leg
      where ($1::timestamptz is null or at >= $1::timestamptz) group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0`,
  ),
  proof(
    'the books of every entity balance',
    `select entity, currency, sum(amount)::bigint as off from posting_leg
      group by entity, currency having sum(amount) <> 0`,
  ),
  proof(
    'intercompany accounts mirror each other',
    `with legs as (select entity, substr(account, length('assets:intercompany:') + 1) as other, currency, amount
                     from posting_leg where ${like('assets:intercompany:%')})
     select least(entity, other) as one, greatest(entity, other) as other, currency, sum(amount)::bigint as off
       from legs group by 1, 2, 3 having sum(amount) <> 0`,
  ),
  proof(
    'shared balances equal their postings',
    `with by_postings as (
       select entity, account, currency, sum(${OWN_SIDE})::bigint as by_postings from posting_leg where ${shared('account')} group by 1, 2, 3)
     select entity, account, currency, coalesce(balance, 0) as by_row, coalesce(by_postings, 0) as by_postings
       from guarded_balance full join by_postings using (entity, account, currency)
      where coalesce(balance, 0) <> coalesce(by_postings, 0)`,
  ),
  proof(
    'the accounts on the page of an order equal its postings',
    `with by_postings as (
       select subject, entity, currency,
              -coalesce(sum(amount) filter (where account = 'liabilities:deposits'), 0) as deposits,
              coalesce(sum(amount) filter (where account = 'assets:receivable'), 0) as receivable,
              -coalesce(sum(amount) filter (where account = 'liabilities:refunds-payable'), 0) as refunds
         from posting_leg where account in ('liabilities:deposits', 'assets:receivable', 'liabilities:refunds-payable')
          and ($1::timestamptz is null or subject in (select id from orders where changed_at >= $1::timestamptz)) group by 1, 2, 3),
     by_page as (
       select id as subject, entity, currency, ${minor('accounts,deposits')} as deposits, ${minor('accounts,receivable')} as receivable, ${minor('accounts,refundsPayable')} as refunds
         from orders where ($1::timestamptz is null or changed_at >= $1::timestamptz))
     select subject, entity, currency, b.deposits::bigint as posted_deposits, p.deposits, b.receivable::bigint as posted_receivable, p.receivable, b.refunds::bigint as posted_refunds, p.refunds
       from by_postings b full join by_page p using (subject, entity, currency)
      where (coalesce(b.deposits, 0), coalesce(b.receivable, 0), coalesce(b.refunds, 0)) <> (coalesce(p.deposits, 0), coalesce(p.receivable, 0), coalesce(p.refunds, 0))`,
  ),
  proof(
    'no account of an order was ever below zero',
    `select * from (
       select subject, entity, account, currency, sequence, event, reason,
              (sum(${OWN_SIDE}) over (partition by subject, entity, account, currency order by sequence, event))::bigint as balance
         from posting_leg
        where (account in ('liabilities:deposits', 'assets:receivable', 'liabilities:refunds-payable')
           or ${like('assets:tax-on-deposits:%', 'liabilities:tax:%', 'liabilities:pass-through:%')}) and ${posted}) as running
      where balance < 0`,
  ),
  proof(
    'no shared account was ever below zero',
    `select * from (
       select p.entity, p.account, p.currency, p.subject, p.sequence, p.event, p.reason,
              (sum(${OWN_SIDE}) over (partition by p.entity, p.account, p.currency order by c.xid, c.position, p.event))::bigint as balance
         from posting_leg p join commit c on c.subject = p.subject and c.sequence = p.sequence
        where ${shared('p.account')}
           or ${like('assets:inventory:%', 'assets:inventory-held:%', 'assets:inventory-transit', 'assets:reserve:%', 'assets:dispute:%', 'assets:claim:%')}) as running
      where balance < 0`,
  ),
  proof(
    'no order holds a deposit and owes at once',
    `select * from (
       select subject, sequence, event, sum(deposits) over running as deposits, sum(receivable) over running as receivable
         from (select subject, sequence, event,
                      -coalesce(sum(amount) filter (where account = 'liabilities:deposits'), 0)::bigint as deposits,
                      coalesce(sum(amount) filter (where account = 'assets:receivable'), 0)::bigint as receivable
                 from posting_leg where account in ('liabilities:deposits', 'assets:receivable') and ${posted} group by 1, 2, 3) as entry
       window running as (partition by subject order by sequence, event)) as balance
      where deposits > 0 and receivable > 0`,
  ),
  proof(
    'no order gives back more than it sold',
    `select subject, entity, currency, sum(given)::bigint as given, sum(sold)::bigint as sold
       from (select subject, entity, currency,
                    case when account in ('revenue:returns', 'revenue:appeasements') then amount else 0 end as given,
                    case when account in ('revenue:goods', 'revenue:discounts') then -amount else 0 end as sold
               from posting_leg where account in ('revenue:returns', 'revenue:appeasements', 'revenue:goods', 'revenue:discounts') and ${posted}) as revenue
      where subject not in (select subject from posting_leg where account like 'liabilities:gift-cards:%' and amount < 0 and reason in ('UnitsHandedOver', 'UnitsShipped'))
      group by 1, 2, 3 having sum(given) > sum(sold) and sum(given) > 0`,
  ),
  proof(
    'closed orders hold nothing',
    `select p.subject, p.account as holds, sum(p.amount)::bigint as much from posting_leg p join orders o on o.id = p.subject
      where o.closed_at is not null and ($1::timestamptz is null or o.changed_at >= $1::timestamptz) and ${MUST_BE_EMPTY}
      group by p.subject, p.entity, p.account, p.currency having sum(p.amount) <> 0
     union all
     select d.subject, 'demand ' || d.state, d.quantity from demand d join orders o on o.id = d.subject where o.closed_at is not null
     union all
     select c.subject, 'case ' || c.type, 1 from case_index c join orders o on o.id = c.subject where o.closed_at is not null and c.closed_at is null`,
  ),
  proof(
    'every posting belongs to a commit',
    `select subject, sequence, event, reason from posting p
      where ($1::timestamptz is null or at >= $1::timestamptz)
        and not exists (select from commit c where c.subject = p.subject and c.sequence = p.sequence)`,
  ),
];
