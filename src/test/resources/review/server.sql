-- rule: autovacuum-off
-- reports: table:orders
create table orders (id bigint primary key) with (autovacuum_enabled = false);
-- silent
create table orders (id bigint primary key) with (autovacuum_vacuum_scale_factor = 0.05);

-- rule: never-vacuumed
-- reports: table:orders
create table orders (id bigint primary key, a int) with (autovacuum_enabled = false);
insert into orders select i, 0 from generate_series(1, 20000) i;
update orders set a = 1;
analyze orders;
-- silent
create table orders (id bigint primary key, a int) with (autovacuum_enabled = false);
insert into orders select i, 0 from generate_series(1, 20000) i;
analyze orders;

-- rule: stale-statistics
-- reports: table:orders
create table orders (id bigint primary key, a int) with (autovacuum_enabled = false);
insert into orders select i, 0 from generate_series(1, 20000) i;
-- silent
create table orders (id bigint primary key, a int) with (autovacuum_enabled = false);
insert into orders select i, 0 from generate_series(1, 20000) i;
select pg_stat_force_next_flush();
analyze orders;

-- rule: always-null-column
-- reports: column:orders.note
create table orders (id bigint primary key, note text);
insert into orders select i from generate_series(1, 2000) i;
analyze orders;
-- silent
create table orders (id bigint primary key, note text);
insert into orders select i, 'a' || i from generate_series(1, 2000) i;
analyze orders;

-- rule: constant-column
-- reports: column:orders.kind
create table orders (id bigint primary key, kind int not null);
insert into orders select i, 1 from generate_series(1, 2000) i;
analyze orders;
-- silent
create table orders (id bigint primary key, kind int not null);
insert into orders select i, i % 3 from generate_series(1, 2000) i;
analyze orders;
