create type status as enum ('new', 'done');
create table orders (id bigint primary key, status status);
insert into orders select n, 'new' from generate_series(1, 10) n;

-- claim: ALTER TYPE ADD VALUE takes no lock on tables and works in a transaction -- since: 14
begin;
alter type status add value 'sent' before 'done';
-- says: nothing
table locks;
-- expect: no rows
commit;
select unnest(enum_range(null::status));
-- expect: new
-- expect: sent
-- expect: done

-- claim: a new label cannot be used in the transaction that adds it -- since: 14
begin;
alter type status add value 'sent';
update orders set status = 'sent';
-- error: 55P04 unsafe use of new value "sent" of enum type status

-- claim: a new label can be used in the same transaction when the type was made in it -- since: 17
begin;
create type kind as enum ('a');
alter type kind add value 'b';
select 'b'::kind;
-- expect: b

-- claim: a new label of a type made in the same transaction cannot be used before 17 -- since: 14 -- until: 16
begin;
create type kind as enum ('a');
alter type kind add value 'b';
select 'b'::kind;
-- error: 55P04 unsafe use of new value "b" of enum type kind

-- claim: ADD VALUE of a label that is there fails, and IF NOT EXISTS makes it a notice -- since: 14
alter type status add value 'new';
-- error: 42710 enum label "new" already exists
alter type status add value if not exists 'new';
-- says: NOTICE enum label "new" already exists, skipping

-- claim: no statement takes a label away -- since: 17
alter type status drop value 'done';
-- error: 0A000 dropping an enum value is not implemented

-- claim: no statement takes a label away before 17 -- since: 14 -- until: 16
alter type status drop value 'done';
-- error: 42601 syntax error at or near "value"

-- claim: ALTER TYPE RENAME takes no lock on the tables that use the type -- since: 14
begin;
alter type status rename to status_old;
table locks;
-- expect: no rows

-- claim: a column moves to another enum only by a rewrite under ACCESS EXCLUSIVE -- since: 14
create type status_new as enum ('new');
begin;
alter table orders alter column status type status_new using status::text::status_new;
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: a type that a column uses cannot be dropped -- since: 14
drop type status;
-- error: 2BP01 cannot drop type status because other objects depend on it
