create table teams (id bigint primary key);
create table orders (id bigint primary key, team_id bigint, note text);

-- claim: the server tells of work on rows at debug1 although the table is empty -- since: 14
alter table orders add column a uuid default gen_random_uuid();
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
alter table orders add constraint c check (note <> '');
-- says: verifying table "orders"
alter table orders add constraint fk foreign key (team_id) references teams;
-- says: validating foreign key constraint "fk"
create index orders_note on orders (note);
-- says: building index "orders_note" on table "orders"

-- claim: the server tells nothing of a change of catalogs only -- since: 14
alter table orders add column a int default 1;
-- says: nothing
alter table orders alter column note type varchar;
-- says: nothing
alter table orders add constraint c check (note <> '') not valid;
-- says: nothing

-- claim: a transaction that is rolled back has told the same -- since: 14
begin;
alter table orders add column a uuid default gen_random_uuid();
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
rollback;

-- claim: names in these messages have no schema -- since: 14
create schema s;
create table s.t (id int);
create index i on s.t (id);
-- says: building index "i" on table "t"
