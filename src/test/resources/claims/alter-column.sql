create table orders (id bigint primary key, note text default 'x', amount int, required int not null);
insert into orders select n, 'note ' || n, n, n from generate_series(1, 10) n;
create index orders_amount on orders (amount);
create table lines (id bigint primary key, order_id bigint references orders);

-- claim: SET DEFAULT and DROP DEFAULT are catalog changes under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders alter column note set default 'y';
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
commit;
begin;
alter table orders alter column note drop default;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: DROP COLUMN is a catalog change under ACCESS EXCLUSIVE and takes the column's indexes along -- since: 14
begin;
alter table orders drop column amount;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
table rewritten;
-- expect: no rows
select to_regclass('orders_amount');
-- expect: null

-- claim: RENAME COLUMN is a catalog change under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders rename column note to remark;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: DROP NOT NULL is a catalog change under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders alter column required drop not null;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: SET STORAGE and SET COMPRESSION are catalog changes under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders alter column note set storage external;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
commit;
begin;
alter table orders alter column note set compression pglz;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: SET STATISTICS and the column options take SHARE UPDATE EXCLUSIVE -- since: 14
begin;
alter table orders alter column note set statistics 500;
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE
alter table orders alter column note set (n_distinct = -0.5);
alter table orders alter column note reset (n_distinct);
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE

-- claim: a default that cannot be cast to the new type stops ALTER COLUMN TYPE, so it is dropped first -- since: 14
alter table orders alter column note type int using 1;
-- error: 42804 default for column "note" cannot be cast automatically to type integer
alter table orders alter column note drop default;
alter table orders alter column note type int using 1;
