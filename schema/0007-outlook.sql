-- What a unit is worth where it lies: made in the background from the cell's own sales, never changed afterwards,
-- because decisions name the snapshot that they were made with.

-- history: worth_snapshot
create table worth_snapshot (
  snapshot integer primary key check (snapshot > 0),
  at timestamptz not null,
  -- of the book, which the snapshot raised
  edition bigint not null,
  cause text not null,
  -- of everything that it was made from: the same facts make no second one
  digest bytea not null,
  figures json not null
);

-- A row an item and snapshot, only where something changed: the latest one holds.
-- history: unit_worth
create table unit_worth (
  item text not null references item,
  snapshot integer not null,
  -- cents that a lost local sale costs
  value integer not null check (value >= 0),
  dispersion integer not null check (dispersion > 0),
  -- parts per million of sold units that come back
  returned integer not null check (returned between 0 and 1000000),
  -- by place, in the order of their codes: thousandths of a unit wanted there until the next receipt, cents that
  -- futures add to that, cents of write-down that a unit avoids which leaves
  places text[] not null,
  mean integer[] not null,
  correction integer[] not null,
  markdown integer[] not null,
  primary key (item, snapshot),
  check (cardinality(places) = cardinality(mean) and cardinality(places) = cardinality(correction)
    and cardinality(places) = cardinality(markdown))
);
