-- case: without it nothing else goes
drop table orders;

-- case: a view with what reads it
drop view open_orders cascade; -- reports: drop-cascade

-- case: a schema, a type, a domain, an extension, a function, a sequence
drop schema old cascade; -- reports: drop-schema, drop-cascade
drop type status cascade; -- reports: drop-type, drop-cascade
drop domain code cascade; -- reports: drop-type, drop-cascade
drop extension citext cascade; -- reports: drop-extension, drop-cascade
drop function total(int) cascade; -- reports: drop-routine, drop-cascade
drop sequence numbers cascade; -- reports: drop-sequence, drop-cascade

-- case: what the migration has made itself
create schema fresh;
create type fresh.status as enum ('a');
create table fresh.t (s fresh.status);
create view fresh.v as select * from fresh.t;
drop view fresh.v cascade;
drop type fresh.status cascade;
drop schema fresh cascade;
