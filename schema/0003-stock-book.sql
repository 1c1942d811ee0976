-- The stock book: a row per item and place with guarded counters, and one append-only move per change.

create table stock (
  item text not null references item,
  place text not null references place,
  on_hand integer not null default 0 check (on_hand >= 0),
  picked integer not null default 0 check (picked >= 0),
  packed integer not null default 0 check (packed >= 0),
  in_transit integer not null default 0 check (in_transit >= 0),
  inspection integer not null default 0 check (inspection >= 0),
  repair integer not null default 0 check (repair >= 0),
  quarantine integer not null default 0 check (quarantine >= 0),
  missing integer not null default 0 check (missing >= 0),
  care integer not null default 0 check (care >= 0),
  -- claims, not places: reserved has no expiry, held has one; coming is reserved on in_transit
  reserved integer not null default 0 check (reserved >= 0),
  held integer not null default 0 check (held >= 0),
  coming integer not null default 0 check (coming >= 0),
  buffer integer not null default 0 check (buffer >= 0),
  counted_at timestamptz,
  -- short picks since the last count: what a picker did not find weighs until somebody counts
  shorts integer not null default 0 check (shorts >= 0),
  primary key (item, place)
);
create index stock_at_place on stock (place, item);

-- Units waiting to be picked at a place, for the queue that a new promise stands behind.
create table workload (
  place text primary key references place,
  units integer not null default 0 check (units >= 0)
);

-- history: move
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
  quantity integer not null check (quantity > 0),
  reason text not null,
  at timestamptz not null,
  primary key (subject, sequence, n)
);
create index move_of_item on move (item, at);
