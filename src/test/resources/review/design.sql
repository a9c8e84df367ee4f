-- rule: unlogged-table
-- reports: table:cache
create unlogged table cache (id bigint primary key);
-- silent
create table cache (id bigint primary key);

-- rule: inherited-table
-- reports: table:cities
create table places (name text);
create table cities (mayor text) inherits (places);
-- silent
create table places (name text) partition by list (name);
create table cities partition of places for values in ('a');

-- rule: rewrite-rule
-- reports: rule:orders.kept
create table orders (id int);
create rule kept as on delete to orders do instead nothing;
-- silent
create table orders (id int);

-- rule: wide-table
-- reports: table:wide
do $$ begin execute (select 'create table wide (' || string_agg('c' || i || ' int', ',') || ')' from generate_series(1, 120) i); end $$;
-- silent
create table narrow (a int, b int);

-- rule: table-without-comment
-- reports: table:orders
create table orders (id int);
-- silent
create table orders (id int);
comment on table orders is 'what customers ordered';

-- rule: column-without-comment
-- reports: column:orders.id
create table orders (id int);
-- silent
create table orders (id int);
comment on column orders.id is 'as in the shop';

-- rule: function-without-comment
-- reports: function:one()
create function one() returns int language sql return 1;
-- silent
create function one() returns int language sql return 1;
comment on function one() is 'always 1';
