-- What a place has taken on today: units and orders, by the place's own days since 1970.

alter table workload add column day integer not null default 0;
alter table workload add column day_units integer not null default 0 check (day_units >= 0);
alter table workload add column day_orders integer not null default 0 check (day_orders >= 0);
