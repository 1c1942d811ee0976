-- What a place does not do for a while: take orders, or hand them to a carrier. Written by its events, and read beside
-- the loads for every decision.

create table place_stop (
  place text not null references place (code),
  -- the carrier that does not collect; empty: the place takes no orders at all
  carrier text not null,
  until timestamptz not null,
  because text not null,
  primary key (place, carrier)
);
