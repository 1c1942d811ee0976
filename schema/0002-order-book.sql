-- The order book. An order is one document beside the few columns that queues filter on; what was captured
-- is frozen in a row of its own; each command leaves one commit row. Documents are json, not jsonb: SQL
-- never looks into them, and json was measured at 1.75 times the rate.

create table orders (
  id uuid primary key,
  number bigint not null unique,
  version integer not null,
  channel text not null,
  brand text not null,
  entity text not null,
  currency text not null,
  customer text,
  customer_name text,
  stage text not null,
  step text not null,
  class text,
  kept integer,
  act_by timestamptz,
  promised_by timestamptz,
  because text,
  turn text not null,
  place text,
  units integer not null,
  total bigint not null,
  held boolean not null default false,
  backup boolean not null default false,
  open_cases integer not null default 0,
  placed_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  -- the hash of the latest commit
  head bytea not null,
  document json not null
);
-- replaced by each command, so it is kept as it comes: packing it costs more than the room it takes
alter table orders set (toast_tuple_target = 8160);
alter table orders alter column document set storage external;
create index orders_by_deadline on orders (act_by, id) where closed_at is null;
create index orders_by_class on orders (class, act_by, id) where closed_at is null;
create index orders_by_customer on orders (customer, id) where customer is not null;
create index orders_by_change on orders (changed_at, id);

-- history: order_capture
create table order_capture (
  id uuid primary key,
  opening json not null,
  sold json not null
);

-- The pages that are not orders, but have one version, one lock and a chain of commits like them: the
-- stock keeping of a place, a raw delivery, a payout, the ledger of an entity.
create table page (
  id uuid primary key,
  kind text not null check (kind in ('place', 'delivery', 'payout', 'ledger')),
  version integer not null,
  head bytea not null,
  document json not null
);

-- One row a command that changed something: journal, idempotency, decision record and feed at once.
-- `xid` lets a reader of the feed stop before transactions that are still running, so none is missed.
-- history: commit
create table commit (
  subject uuid not null,
  sequence integer not null,
  kind text not null,
  command uuid not null unique,
  input_hash bytea not null,
  operation text not null,
  actor text not null,
  request text,
  at timestamptz not null,
  events json not null,
  answer json not null,
  decision json,
  before bytea not null,
  hash bytea not null,
  xid xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (subject, sequence)
);
create index commit_feed on commit (xid, position);

-- Commands that changed nothing: refused, or nothing was left to do. Said again, they get the same answer.
-- history: answered
create table answered (
  command uuid primary key,
  input_hash bytea not null,
  operation text not null,
  actor text not null,
  at timestamptz not null,
  answer json not null
);

-- A row a slice that needs units: the bridge to the stock book, to pick lists and to the proofs.
create table demand (
  subject uuid not null,
  slice text not null,
  item text,
  place text,
  state text not null,
  quantity integer not null check (quantity > 0),
  act_by timestamptz,
  primary key (subject, slice)
);
create index demand_at_place on demand (place, state, act_by);
create index demand_of_item on demand (item, place, state);

-- Every outside id of an order: channel order, payment, tracking, return label. One order a key.
create table source_key (
  scope text not null,
  value text not null,
  subject uuid not null,
  primary key (scope, value)
);
create index source_key_value on source_key (value text_pattern_ops);
create index source_key_subject on source_key (subject);

-- The index of cases for the queues; the case itself is on its page.
create table case_index (
  id uuid primary key,
  number bigint not null unique,
  subject uuid not null,
  kind text not null,
  type text not null,
  key text not null,
  severity text not null,
  says text not null,
  role text not null,
  place text,
  person text,
  at_stake bigint not null,
  currency text,
  act_by timestamptz,
  snoozed_until timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text
);
create index case_queue on case_index (act_by, id) where closed_at is null;
create index case_of_subject on case_index (subject);
create index case_closed on case_index (closed_at) where closed_at is not null;

-- What channels sent, byte for byte, kept for ever. The page of the delivery says what became of it.
-- history: delivery
create table delivery (
  id uuid primary key,
  channel text not null,
  topic text not null,
  key text,
  received_at timestamptz not null,
  headers json not null,
  body bytea not null,
  digest bytea not null
);
create index delivery_by_key on delivery (channel, key, received_at);
