create table orders (id bigint primary key, net int, gross int generated always as (net * 2) stored);
insert into orders (id, net) select n, n from generate_series(1, 10) n;

-- claim: DROP EXPRESSION of a stored column is a catalog change under ACCESS EXCLUSIVE and keeps the values -- since: 14
begin;
alter table orders alter column gross drop expression;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
table rewritten;
-- expect: no rows
select sum(gross) from orders;
-- expect: 110

-- claim: SET EXPRESSION of a stored column writes every row again -- since: 17
begin;
alter table orders alter column gross set expression as (net * 3);
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE
select sum(gross) from orders;
-- expect: 165

-- claim: SET EXPRESSION does not exist before 17 -- since: 14 -- until: 16
alter table orders alter column gross set expression as (net * 3);
-- error: 42601 syntax error at or near "expression"

-- claim: SET EXPRESSION of a virtual column is a catalog change -- since: 18
alter table orders add column v int generated always as (net * 2) virtual;
begin;
alter table orders alter column v set expression as (net * 3);
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
select sum(v) from orders;
-- expect: 165

-- claim: a virtual column has no values that DROP EXPRESSION could keep -- since: 18
alter table orders add column v int generated always as (net * 2) virtual;
alter table orders alter column v drop expression;
-- error: 0A000 ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns

-- claim: an existing column cannot become a generated one -- since: 14
alter table orders alter column net add generated always as (1) stored;
-- error: 42601 syntax error at or near "("
alter table orders alter column net set default 1;
alter table orders alter column gross set default 1;
-- error: 42601 column "gross" of relation "orders" is a generated column

-- claim: SET EXPRESSION makes no generated column of a plain one -- since: 17
alter table orders alter column net set expression as (1);
-- error: 55000 column "net" of relation "orders" is not a generated column
