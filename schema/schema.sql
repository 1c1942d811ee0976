-- Made by `npm run schema` from the numbered migrations; change those.

CREATE OR REPLACE FUNCTION balances(amounts bigint[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT (COALESCE(sum(a.a), (0)::numeric) = (0)::numeric) FROM unnest(balances.amounts) a(a));

create table answered (
  command uuid not null,
  input_hash bytea not null,
  operation text not null,
  actor text not null,
  at timestamp with time zone not null,
  answer json not null,
  PRIMARY KEY (command)
);

create table api_key (
  id uuid not null,
  name text not null,
  hash bytea not null,
  person uuid not null,
  created timestamp with time zone not null,
  revoked timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (hash),
  FOREIGN KEY (person) REFERENCES person(id)
);

create table book_edition (
  one boolean not null default true,
  edition bigint not null default 1,
  PRIMARY KEY (one),
  CHECK (one)
);

create table case_index (
  id uuid not null,
  number bigint not null,
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
  act_by timestamp with time zone,
  snoozed_until timestamp with time zone,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome text,
  PRIMARY KEY (id),
  UNIQUE (number)
);
CREATE INDEX case_closed ON case_index USING btree (closed_at) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_of_subject ON case_index USING btree (subject);
CREATE INDEX case_queue ON case_index USING btree (act_by, id) WHERE (closed_at IS NULL);

create table channel (
  code text not null,
  name text not null,
  kind text not null,
  entity text not null,
  brand text not null,
  currency text not null,
  secret text,
  settings jsonb not null default '{}'::jsonb,
  active boolean not null default true,
  PRIMARY KEY (code),
  FOREIGN KEY (entity) REFERENCES entity(code)
);

create table commit (
  subject uuid not null,
  sequence integer not null,
  kind text not null,
  command uuid not null,
  input_hash bytea not null,
  operation text not null,
  actor text not null,
  request text,
  at timestamp with time zone not null,
  events json not null,
  answer json not null,
  decision json,
  before bytea not null,
  hash bytea not null,
  xid xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  PRIMARY KEY (subject, sequence),
  UNIQUE (command)
);
CREATE INDEX commit_feed ON commit USING btree (xid, "position");

create table customer (
  key text not null,
  name text,
  email text,
  since date,
  rule text,
  rule_because text,
  PRIMARY KEY (key),
  CHECK ((rule = ANY (ARRAY['blocked'::text, 'prepaid_only'::text, 'review'::text])))
);

create table delivery (
  id uuid not null,
  channel text not null,
  topic text not null,
  key text,
  received_at timestamp with time zone not null,
  headers json not null,
  body bytea not null,
  digest bytea not null,
  PRIMARY KEY (id)
);
CREATE INDEX delivery_by_key ON delivery USING btree (channel, key, received_at);

create table demand (
  subject uuid not null,
  slice text not null,
  item text,
  place text,
  state text not null,
  quantity integer not null,
  act_by timestamp with time zone,
  PRIMARY KEY (subject, slice),
  CHECK ((quantity > 0))
);
CREATE INDEX demand_at_place ON demand USING btree (place, state, act_by);
CREATE INDEX demand_of_item ON demand USING btree (item, place, state);

create table entity (
  code text not null,
  name text not null,
  currency text not null,
  zone text not null,
  policy jsonb not null default '{}'::jsonb,
  PRIMARY KEY (code)
);

create table guarded_balance (
  entity text not null,
  account text not null,
  currency text not null,
  balance bigint not null,
  PRIMARY KEY (entity, account, currency),
  CHECK ((balance >= 0))
);

create table item (
  code text not null,
  title text not null,
  style text,
  variant text,
  grams integer not null default 0,
  stocked boolean not null default true,
  price bigint,
  currency text,
  tags text[] not null default '{}'::text[],
  PRIMARY KEY (code),
  CHECK ((grams >= 0))
);

create table item_alias (
  channel text not null,
  alias text not null,
  item text not null,
  PRIMARY KEY (channel, alias),
  FOREIGN KEY (channel) REFERENCES channel(code),
  FOREIGN KEY (item) REFERENCES item(code)
);

create table item_cost (
  item text not null,
  entity text not null,
  cost bigint not null,
  transfer bigint,
  PRIMARY KEY (item, entity),
  FOREIGN KEY (entity) REFERENCES entity(code),
  FOREIGN KEY (item) REFERENCES item(code),
  CHECK ((cost >= 0)),
  CHECK ((transfer >= 0))
);

create table job (
  id uuid not null,
  subject uuid not null,
  key text not null,
  run_at timestamp with time zone not null,
  operation text not null,
  input json not null,
  because text,
  attempts integer not null default 0,
  locked_until timestamp with time zone,
  last_error text,
  PRIMARY KEY (id),
  UNIQUE (subject, key)
);
CREATE INDEX job_due ON job USING btree (run_at, id);

create table lane (
  from_place text not null,
  to_place text not null,
  departs text[] not null,
  closes_before integer not null,
  minutes integer not null,
  cost bigint not null,
  PRIMARY KEY (from_place, to_place),
  FOREIGN KEY (from_place) REFERENCES place(code),
  FOREIGN KEY (to_place) REFERENCES place(code),
  CHECK ((closes_before >= 0)),
  CHECK ((cost >= 0)),
  CHECK ((minutes > 0))
);

create table move (
  subject uuid not null,
  sequence integer not null,
  n integer not null,
  event integer not null,
  item text not null,
  from_place text,
  from_bucket text not null,
  to_place text,
  to_bucket text not null,
  quantity integer not null,
  reason text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (subject, sequence, n),
  CHECK ((quantity > 0))
);
CREATE INDEX move_of_item ON move USING btree (item, at);

create table number_series (
  name text not null,
  prefix text not null,
  next bigint not null,
  PRIMARY KEY (name),
  CHECK ((next > 0))
);

create table order_capture (
  id uuid not null,
  opening json not null,
  sold json not null,
  PRIMARY KEY (id)
);

create table orders (
  id uuid not null,
  number bigint not null,
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
  act_by timestamp with time zone,
  promised_by timestamp with time zone,
  because text,
  turn text not null,
  place text,
  units integer not null,
  total bigint not null,
  held boolean not null default false,
  backup boolean not null default false,
  open_cases integer not null default 0,
  placed_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  head bytea not null,
  document json not null,
  PRIMARY KEY (id),
  UNIQUE (number)
);
alter table orders alter column document set storage external;
alter table orders set (toast_tuple_target=8160);
CREATE INDEX orders_by_change ON orders USING btree (changed_at, id);
CREATE INDEX orders_by_class ON orders USING btree (class, act_by, id) WHERE (closed_at IS NULL);
CREATE INDEX orders_by_customer ON orders USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX orders_by_deadline ON orders USING btree (act_by, id) WHERE (closed_at IS NULL);

create table page (
  id uuid not null,
  kind text not null,
  version integer not null,
  head bytea not null,
  document json not null,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['place'::text, 'delivery'::text, 'payout'::text, 'ledger'::text])))
);

create table person (
  id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  places text[],
  entities text[],
  money_limit bigint not null default 0,
  password text,
  demo boolean not null default false,
  active boolean not null default true,
  PRIMARY KEY (id),
  UNIQUE (email),
  CHECK ((money_limit >= 0)),
  CHECK ((role = ANY (ARRAY['associate'::text, 'manager'::text, 'service'::text, 'finance'::text, 'operations'::text, 'administrator'::text])))
);

create table place (
  code text not null,
  id uuid not null,
  name text not null,
  kind text not null,
  entity text not null,
  zone text not null,
  latitude numeric(8,5) not null,
  longitude numeric(8,5) not null,
  address jsonb not null default '{}'::jsonb,
  services text[] not null default '{}'::text[],
  calendar jsonb not null default '{}'::jsonb,
  active boolean not null default true,
  PRIMARY KEY (code),
  UNIQUE (id),
  FOREIGN KEY (entity) REFERENCES entity(code),
  CHECK ((kind = ANY (ARRAY['store'::text, 'warehouse'::text, 'supplier'::text]))),
  CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric))),
  CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))
);

create table place_stop (
  place text not null,
  carrier text not null,
  until timestamp with time zone not null,
  because text not null,
  PRIMARY KEY (place, carrier),
  FOREIGN KEY (place) REFERENCES place(code)
);

create table policy (
  kind text not null,
  version integer not null,
  active_from timestamp with time zone not null,
  document jsonb not null,
  author text not null,
  note text,
  PRIMARY KEY (kind, version)
);

create table policy_draft (
  id uuid not null,
  kind text not null,
  base integer not null,
  document jsonb not null,
  note text not null,
  state text not null,
  author uuid not null,
  changed timestamp with time zone not null,
  version integer,
  active_from timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (author) REFERENCES person(id),
  CHECK ((base >= 0)),
  CHECK (((state = 'activated'::text) = ((version IS NOT NULL) AND (active_from IS NOT NULL)))),
  CHECK ((state = ANY (ARRAY['open'::text, 'submitted'::text, 'approved'::text, 'rejected'::text, 'activated'::text, 'withdrawn'::text])))
);
CREATE INDEX policy_draft_by_kind ON policy_draft USING btree (kind, changed);

create table policy_draft_step (
  draft uuid not null,
  nth integer not null,
  step text not null,
  person uuid not null,
  at timestamp with time zone not null,
  note text,
  PRIMARY KEY (draft, nth),
  FOREIGN KEY (draft) REFERENCES policy_draft(id),
  FOREIGN KEY (person) REFERENCES person(id)
);

create table postcode (
  country text not null,
  code text not null,
  latitude numeric(8,5) not null,
  longitude numeric(8,5) not null,
  PRIMARY KEY (country, code)
);

create table posting (
  subject uuid not null,
  sequence integer not null,
  event integer not null,
  entity text not null,
  currency text not null,
  on_day date not null,
  at timestamp with time zone not null,
  reason text not null,
  accounts text[] not null,
  amounts bigint[] not null,
  PRIMARY KEY (subject, sequence, event, entity, currency),
  CHECK (balances(amounts)),
  CHECK (((cardinality(accounts) = cardinality(amounts)) AND (cardinality(accounts) >= 2)))
);
CREATE INDEX posting_by_day ON posting USING btree (entity, on_day);

create table session (
  hash bytea not null,
  person uuid not null,
  created timestamp with time zone not null,
  expires timestamp with time zone not null,
  PRIMARY KEY (hash),
  FOREIGN KEY (person) REFERENCES person(id)
);

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
  state text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (provider, line),
  CHECK ((net = (gross - fee))),
  CHECK ((state = ANY (ARRAY['matched'::text, 'suspense'::text, 'booked'::text])))
);

create table source_key (
  scope text not null,
  value text not null,
  subject uuid not null,
  PRIMARY KEY (scope, value)
);
CREATE INDEX source_key_subject ON source_key USING btree (subject);
CREATE INDEX source_key_value ON source_key USING btree (value text_pattern_ops);

create table stock (
  item text not null,
  place text not null,
  on_hand integer not null default 0,
  picked integer not null default 0,
  packed integer not null default 0,
  in_transit integer not null default 0,
  inspection integer not null default 0,
  repair integer not null default 0,
  quarantine integer not null default 0,
  missing integer not null default 0,
  care integer not null default 0,
  reserved integer not null default 0,
  held integer not null default 0,
  coming integer not null default 0,
  buffer integer not null default 0,
  counted_at timestamp with time zone,
  shorts integer not null default 0,
  PRIMARY KEY (item, place),
  FOREIGN KEY (item) REFERENCES item(code),
  FOREIGN KEY (place) REFERENCES place(code),
  CHECK ((buffer >= 0)),
  CHECK ((care >= 0)),
  CHECK ((coming >= 0)),
  CHECK ((held >= 0)),
  CHECK ((in_transit >= 0)),
  CHECK ((inspection >= 0)),
  CHECK ((missing >= 0)),
  CHECK ((on_hand >= 0)),
  CHECK ((packed >= 0)),
  CHECK ((picked >= 0)),
  CHECK ((quarantine >= 0)),
  CHECK ((repair >= 0)),
  CHECK ((reserved >= 0)),
  CHECK ((shorts >= 0))
);
CREATE INDEX stock_at_place ON stock USING btree (place, item);

create table supply (
  place text not null,
  reference text not null,
  item text not null,
  due timestamp with time zone not null,
  expected integer not null,
  claimed integer not null,
  arrived integer not null,
  PRIMARY KEY (place, reference, item),
  FOREIGN KEY (item) REFERENCES item(code),
  FOREIGN KEY (place) REFERENCES place(code),
  CHECK ((arrived >= 0)),
  CHECK ((claimed >= 0)),
  CHECK ((expected >= 0))
);
CREATE INDEX supply_of_item ON supply USING btree (item);

create table unit_worth (
  item text not null,
  snapshot integer not null,
  value integer not null,
  dispersion integer not null,
  returned integer not null,
  places text[] not null,
  mean integer[] not null,
  correction integer[] not null,
  markdown integer[] not null,
  PRIMARY KEY (item, snapshot),
  FOREIGN KEY (item) REFERENCES item(code),
  CHECK (((cardinality(places) = cardinality(mean)) AND (cardinality(places) = cardinality(correction)) AND (cardinality(places) = cardinality(markdown)))),
  CHECK ((dispersion > 0)),
  CHECK (((returned >= 0) AND (returned <= 1000000))),
  CHECK ((value >= 0))
);

create table workload (
  place text not null,
  units integer not null default 0,
  day integer not null default 0,
  day_units integer not null default 0,
  day_orders integer not null default 0,
  PRIMARY KEY (place),
  FOREIGN KEY (place) REFERENCES place(code),
  CHECK ((units >= 0))
);

create table world (
  one boolean not null default true,
  name text not null,
  clock text not null,
  starts timestamp with time zone,
  elapsed_ms bigint not null default 0,
  made_at timestamp with time zone,
  PRIMARY KEY (one),
  CHECK ((clock = ANY (ARRAY['wall'::text, 'own'::text]))),
  CHECK (one)
);

create table worth_snapshot (
  snapshot integer not null,
  at timestamp with time zone not null,
  edition bigint not null,
  cause text not null,
  digest bytea not null,
  figures json not null,
  PRIMARY KEY (snapshot),
  CHECK ((snapshot > 0))
);

create view posting_leg as
SELECT p.subject,
    p.sequence,
    p.event,
    p.entity,
    p.currency,
    p.on_day,
    p.at,
    p.reason,
    leg.account,
    leg.amount,
    leg.n
   FROM posting p,
    LATERAL UNNEST(p.accounts, p.amounts) WITH ORDINALITY leg(account, amount, n);
