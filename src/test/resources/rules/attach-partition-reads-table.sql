-- case: a partition that is new
create table events_2026 (at date not null);
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');

-- case: the default partition is read when it has siblings
create table events (id int) partition by list (id);
create table rest (id int);
create table late (id int);
-- migration
alter table events attach partition rest default;

-- case: after another one
create table events (id int) partition by list (id);
create table events_1 partition of events for values in (1);
create table rest (id int);
create table proven (id int, check (not (id is not null and id = 1)));
-- migration
alter table events attach partition rest default; -- reports: attach-partition-reads-table
alter table events detach partition rest;
alter table events attach partition proven default;
