-- Units that a place expects by a supply that was announced to it, what orders wait for of them, and what has come for
-- those orders and is held until each has taken its own. Written by the events of places and of orders.

create table supply (
  place text not null references place (code),
  -- the purchase order or the ship notice, as the supplier and the place call it
  reference text not null,
  item text not null references item (code),
  due timestamptz not null,
  expected integer not null check (expected >= 0),
  claimed integer not null check (claimed >= 0),
  arrived integer not null check (arrived >= 0),
  primary key (place, reference, item)
);

create index supply_of_item on supply (item);
