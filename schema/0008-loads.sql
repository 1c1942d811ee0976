-- What a place has taken on today, less what was given back: units and orders, by the place's own days since 1970. A claim
-- of an earlier day that falls today can leave them below nothing.

alter table workload add column day integer not null default 0;
alter table workload add column day_units integer not null default 0;
alter table workload add column day_orders integer not null default 0;
