create table orders (id bigint primary key, amount int);
insert into orders select n, n from generate_series(1, 10) n;
create view big as select id, amount from orders where amount > 5;
create materialized view sums as select count(*) as n from orders;

-- claim: CREATE VIEW locks no table that others have to wait for -- since: 14
begin;
create view small as select id from orders;
select * from locks where relation <> 'small';
-- expect: orders | ACCESS SHARE

-- claim: CREATE OR REPLACE VIEW takes ACCESS EXCLUSIVE on the view only -- since: 14
begin;
create or replace view big as select id, amount from orders where amount > 6;
table locks;
-- expect: big | ACCESS EXCLUSIVE
-- expect: orders | ACCESS SHARE

-- claim: CREATE OR REPLACE VIEW can add columns at the end -- since: 14
create or replace view big as select id, amount, amount * 2 as twice from orders;

-- claim: CREATE OR REPLACE VIEW cannot drop, rename or retype columns -- since: 14
create or replace view big as select id from orders;
-- error: 42P16 cannot drop columns from view
create or replace view big as select id, amount as total from orders;
-- error: 42P16 cannot change name of view column "amount" to "total"
create or replace view big as select id, amount::bigint as amount from orders;
-- error: 42P16 cannot change data type of view column "amount" from integer to bigint

-- claim: DROP VIEW locks nothing but the view -- since: 14
begin;
drop view big;
table locks;
-- expect: no rows

-- claim: a view that another view uses cannot be dropped -- since: 14
create view bigger as select * from big where amount > 8;
drop view big;
-- error: 2BP01 cannot drop view big because other objects depend on it

-- claim: CREATE MATERIALIZED VIEW reads its tables under ACCESS SHARE -- since: 14
begin;
create materialized view ids as select id from orders;
select * from locks where relation <> 'ids';
-- expect: orders | ACCESS SHARE

-- claim: REFRESH MATERIALIZED VIEW writes it again under ACCESS EXCLUSIVE -- since: 14
begin;
refresh materialized view sums;
table locks;
-- expect: orders | ACCESS SHARE
-- expect: sums | ACCESS EXCLUSIVE
table rewritten;
-- expect: sums

-- claim: there is no CREATE OR REPLACE for materialized views -- since: 14
create or replace materialized view sums as select 1 as n;
-- error: 42601 syntax error at or near "materialized"
