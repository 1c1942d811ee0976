-- The reference book: what the business is made of. Changed by people, read by decisions; every change
-- raises the book's edition, so that a process which holds it in memory sees in each transaction whether
-- it is still true.

create table book_edition (
  one boolean primary key default true check (one),
  edition bigint not null default 1
);
insert into book_edition default values;

-- Whose time it is. A real shop lives by the wall clock; a demonstration world has a clock of its own.
create table world (
  one boolean primary key default true check (one),
  name text not null,
  clock text not null check (clock in ('wall', 'own')),
  starts timestamptz,
  elapsed_ms bigint not null default 0,
  -- null until everything that the world begins with is there
  made_at timestamptz
);

create table entity (
  code text primary key,
  name text not null,
  currency text not null,
  zone text not null,
  policy jsonb not null default '{}'
);

create table place (
  code text primary key,
  id uuid not null unique,
  name text not null,
  kind text not null check (kind in ('store', 'warehouse', 'supplier')),
  entity text not null references entity,
  zone text not null,
  latitude numeric(8, 5) not null check (latitude between -90 and 90),
  longitude numeric(8, 5) not null check (longitude between -180 and 180),
  address jsonb not null default '{}',
  services text[] not null default '{}',
  -- opening hours by weekday (1 is Monday) and exceptions by day, picks an hour, carrier collections
  calendar jsonb not null default '{}',
  active boolean not null default true
);

create table lane (
  from_place text not null references place,
  to_place text not null references place,
  departs text[] not null,
  closes_before integer not null check (closes_before >= 0),
  minutes integer not null check (minutes > 0),
  cost bigint not null check (cost >= 0),
  primary key (from_place, to_place)
);

create table channel (
  code text primary key,
  name text not null,
  kind text not null,
  entity text not null references entity,
  brand text not null,
  currency text not null,
  -- what the edge needs to verify its deliveries; never shown
  secret text,
  settings jsonb not null default '{}',
  active boolean not null default true
);

create table item (
  code text primary key,
  title text not null,
  style text,
  variant text,
  grams integer not null default 0 check (grams >= 0),
  stocked boolean not null default true,
  price bigint,
  currency text,
  tags text[] not null default '{}'
);

-- What a unit is carried at, by owner, and what the owner bills a sister entity for it.
create table item_cost (
  item text not null references item,
  entity text not null references entity,
  cost bigint not null check (cost >= 0),
  transfer bigint check (transfer >= 0),
  primary key (item, entity)
);

-- A channel's name for one of our items.
create table item_alias (
  channel text not null references channel,
  alias text not null,
  item text not null references item,
  primary key (channel, alias)
);

-- Where a postcode lies, for distances. A shop imports the countries that it ships to.
create table postcode (
  country text not null,
  code text not null,
  latitude numeric(8, 5) not null,
  longitude numeric(8, 5) not null,
  primary key (country, code)
);

create table policy (
  kind text not null,
  version integer not null,
  active_from timestamptz not null,
  document jsonb not null,
  author text not null,
  note text,
  primary key (kind, version)
);

create table customer (
  key text primary key,
  name text,
  email text,
  since date,
  rule text check (rule in ('blocked', 'prepaid_only', 'review')),
  rule_because text
);

create table person (
  id uuid primary key,
  name text not null,
  email text not null unique,
  role text not null check (role in ('associate', 'manager', 'service', 'finance', 'operations', 'administrator')),
  places text[],
  entities text[],
  -- how much money the person may move alone, in minor units of the entity's currency
  money_limit bigint not null default 0 check (money_limit >= 0),
  password text,
  demo boolean not null default false,
  active boolean not null default true
);

create table api_key (
  id uuid primary key,
  name text not null,
  hash bytea not null unique,
  person uuid not null references person,
  created timestamptz not null,
  revoked timestamptz
);

create table session (
  hash bytea primary key,
  person uuid not null references person,
  created timestamptz not null,
  expires timestamptz not null
);

-- Numbers for people, handed out without gaps by the commit that needs them.
create table number_series (
  name text primary key,
  prefix text not null,
  next bigint not null check (next > 0)
);
insert into number_series values ('order', 'IMV-', 10001), ('case', 'CASE-', 1001);
