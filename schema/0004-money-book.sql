-- The money book. One row per event, entity and currency holds the whole entry, its legs as arrays, so that
-- a CHECK can hold the balance without a trigger. Debit is positive, credit negative.

create function balances(amounts bigint[]) returns boolean
  language sql immutable strict parallel safe
  return (select coalesce(sum(a), 0) = 0 from unnest(amounts) a);

-- history: posting
create table posting (
  subject uuid not null,
  sequence integer not null,
  event integer not null,
  entity text not null,
  currency text not null,
  on_day date not null,
  at timestamptz not null,
  reason text not null,
  accounts text[] not null,
  amounts bigint[] not null,
  primary key (subject, sequence, event, entity, currency),
  check (cardinality(accounts) = cardinality(amounts) and cardinality(accounts) >= 2),
  check (balances(amounts))
);
create index posting_by_day on posting (entity, on_day);

-- Balances that must never go below zero and are shared by orders: gift cards, store credit, tills.
create table guarded_balance (
  entity text not null,
  account text not null,
  currency text not null,
  balance bigint not null check (balance >= 0),
  primary key (entity, account, currency)
);

-- One line of a provider's statement; its id is unique, so a second delivery is nothing.
create table settlement_line (
  provider text not null,
  line text not null,
  payout text not null,
  subject uuid,
  kind text not null,
  reference text,
  gross bigint not null,
  fee bigint not null,
  net bigint not null,
  currency text not null,
  state text not null check (state in ('matched', 'suspense', 'booked')),
  at timestamptz not null,
  primary key (provider, line),
  check (net = gross - fee)
);

create view posting_leg as
  select p.subject, p.sequence, p.event, p.entity, p.currency, p.on_day, p.at, p.reason, leg.account, leg.amount, leg.n
  from posting p, unnest(p.accounts, p.amounts) with ordinality as leg(account, amount, n);
