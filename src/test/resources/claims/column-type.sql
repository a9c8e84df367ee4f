create table orders (
  id bigint primary key, short varchar(10), long text, amount numeric(8,2), n int,
  at timestamp, zoned timestamptz, codes varchar(5)[], day timestamp(3));
insert into orders
select n, 's' || n, 'l' || n, n, n, now(), now(), array['a'], now() from generate_series(1, 10) n;
create index orders_short on orders (short);
create table lines (id bigint primary key, order_id bigint references orders);
create table kinds (j json, b bit varying(4), c cidr, x xml, e char(4), m money);
create domain any_text as text;
create domain checked as text check (value <> '');

-- claim: a longer varchar, varchar without a limit and text need no rewrite, and a plain index stays -- since: 14
begin;
alter table orders alter column short type varchar(20);
-- says: nothing
alter table orders alter column short type varchar;
-- says: nothing
alter table orders alter column short type text;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
table rewritten;
-- expect: no rows

-- claim: a higher precision or none of numeric, timestamp and interval needs no rewrite -- since: 14
alter table orders alter column amount type numeric(12,2);
-- says: nothing
alter table orders alter column amount type numeric;
-- says: nothing
alter table orders alter column day type timestamp(6);
-- says: nothing
alter table orders alter column day type timestamp;
-- says: nothing
table rewritten;
-- expect: no rows

-- claim: a narrower varchar, text to varchar(n), another scale and a lower precision rewrite -- since: 14
alter table orders alter column short type varchar(5);
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"
alter table orders alter column long type varchar(50);
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"
alter table orders alter column amount type numeric(12,3);
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"
alter table orders alter column day type timestamp(0);
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"

-- claim: integer to bigint rewrites -- since: 14
alter table orders alter column n type bigint;
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"

-- claim: any change of an array's element type rewrites -- since: 14
alter table orders alter column codes type text[];
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"

-- claim: timestamp to timestamptz rewrites unless the session's time zone is UTC -- since: 14
set timezone = 'Europe/Zurich';
alter table orders alter column at type timestamptz;
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"
set timezone = 'UTC';
alter table orders alter column at type timestamp;
-- says: nothing

-- claim: timestamp to timestamptz under UTC builds the column's indexes again -- since: 14
create index orders_at on orders (at);
set timezone = 'UTC';
alter table orders alter column at type timestamptz;
-- says: building index "orders_at" on table "orders"

-- claim: USING with anything but the plain cast rewrites -- since: 14
alter table orders alter column short type varchar(20) using short::varchar(20);
-- says: nothing
alter table orders alter column short type varchar(30) using short::text;
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"

-- claim: a CHECK on the column is proven again when its type changes -- since: 14
alter table orders add constraint c check (length(short) > 0);
alter table orders alter column short type varchar(20);
-- says: verifying table "orders"
table rewritten;
-- expect: no rows

-- claim: a partial or expression index on the column is built again when its type changes -- since: 14
create index orders_part on orders (id) where short <> '';
alter table orders alter column short type varchar(20);
-- says: building index "orders_part" on table "orders"

-- claim: a domain without constraints over the same type needs no rewrite, one with CHECK does -- since: 14
alter table orders alter column long type any_text;
-- says: nothing
alter table orders alter column long type checked;
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
-- says: building index "orders_short" on table "orders"

-- claim: a change of type locks the tables at the other end of the column's foreign keys ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders alter column id type numeric;
table locks;
-- expect: lines | ACCESS EXCLUSIVE
-- expect: orders | ACCESS EXCLUSIVE
rollback;
begin;
alter table lines alter column order_id type int;
table locks;
-- expect: lines | ACCESS EXCLUSIVE
-- expect: orders | ACCESS EXCLUSIVE

-- claim: a view on the column stops a change of its type -- since: 14
create view v as select short from orders;
alter table orders alter column short type varchar(20);
-- error: 0A000 cannot alter type of a column used by a view or rule

-- claim: a change to the type that the column has already is a catalog change under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders alter column n type int;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: a change of collation rebuilds the column's indexes and rewrites nothing -- since: 14
alter table orders alter column short type varchar(10) collate "C";
-- says: building index "orders_short" on table "orders"

-- claim: varbit widening, cidr to inet and xml to text need no rewrite -- since: 14
alter table kinds alter column b type bit varying(8);
-- says: nothing
alter table kinds alter column c type inet;
-- says: nothing
alter table kinds alter column x type text;
-- says: nothing

-- claim: json to jsonb, inet to cidr and any change of char(n) rewrite -- since: 14
alter table kinds alter column j type jsonb;
-- says: rewriting table "kinds"
alter table kinds alter column c type inet;
alter table kinds alter column c type cidr;
-- says: rewriting table "kinds"
alter table kinds alter column e type char(8);
-- says: rewriting table "kinds"
alter table kinds alter column e type text;
-- says: rewriting table "kinds"

-- claim: a type without an assignment cast to the new one needs USING -- since: 14
alter table orders alter column long type int;
-- error: 42804 column "long" cannot be cast automatically to type integer
delete from orders;
alter table orders alter column long type int using long::int;
