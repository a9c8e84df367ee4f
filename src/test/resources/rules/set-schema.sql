-- case: whatever others name
alter table orders set schema billing; -- reports: set-schema
alter table if exists "Orders" set schema billing; -- reports: set-schema
alter view totals set schema billing; -- reports: set-schema
alter materialized view totals2 set schema billing; -- reports: set-schema
alter foreign table remote set schema billing; -- reports: set-schema
alter sequence numbers set schema billing; -- reports: set-schema
alter function total(int) set schema billing; -- reports: set-schema
alter type mood set schema billing; -- reports: set-schema
alter domain price set schema billing; -- reports: set-schema
alter extension pg_trgm set schema billing; -- reports: set-schema

-- case: of the migration
create table fresh (id int);
alter table fresh set schema billing;
create sequence counter;
alter sequence counter set schema billing;

-- case: what nobody names
alter collation german set schema billing;
alter statistics s set schema billing;

-- case: a view in the old place
begin;
alter table orders set schema billing;
create view orders as select * from billing.orders;
commit;
