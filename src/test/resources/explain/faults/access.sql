-- fault: R07 an equality without an index
-- run
select * from orders where amount = 5 and created = '2024-03-03'
-- fix
create index tmp_amount on public.orders (amount, created);

-- fault: R07 a rare status
create table o as select * from orders;
analyze o;
-- run
select * from o where customer = 77
-- fix: advice

-- fault: R07 a range of few rows
create table o as select * from big;
analyze o;
-- run
select * from o where id between 1000 and 1100
-- fix: advice

-- fault: R07 a table in parallel
create table o as select i as id, i % 100000 as k, md5(i::text) as t from generate_series(1, 500000) i;
analyze o;
-- run
select * from o where k = 55
-- fix: advice

-- fault: R07 a partitioned table without an index
create table pt (id int, k int, t text) partition by range (id);
create table pt_1 partition of pt for values from (0) to (60000);
create table pt_2 partition of pt for values from (60000) to (120000);
create table pt_3 partition of pt for values from (120000) to (180001);
insert into pt select i, i % 3000, md5(i::text) from generate_series(1, 180000) i;
analyze pt;
-- run
select * from pt where k = 17
-- fix
create index on pt (k);

-- fault: R08 an index on the wrong one of two columns
create table o as select i as id, i % 10 as kind, (i::bigint * 7919) % 20000 as k, repeat('x', 100) as pad from generate_series(1, 200000) i;
create index on o (kind);
analyze o;
set enable_seqscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select * from o where kind = 3 and k = 77
-- fix: advice
-- also: R03

-- fault: R08 a tenant's rows filtered by a state
create table o as select i as id, i % 5 as tenant, i % 1001 as state, repeat('x', 50) as pad from generate_series(1, 200000) i order by i % 5;
create index on o (tenant);
analyze o;
set max_parallel_workers_per_gather = 0;
-- run
select * from o where tenant = 2 and state = 7
-- fix: advice

-- fault: R08 an order's index that filters
create table o as select i as id, (i::bigint * 7919) % 90000 as k from generate_series(1, 300000) i;
create index on o (id);
analyze o;
set enable_seqscan = off;
set enable_bitmapscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select * from o where id > 5 and k = 4
-- fix: advice

-- fault: R10 rows that were updated since the last vacuum
create table h with (autovacuum_enabled = off) as select i as id, i % 100 as k from generate_series(1, 200000) i;
create index on h (id);
vacuum analyze h;
update h set k = k + 1;
analyze h;
set enable_seqscan = off;
set enable_bitmapscan = off;
-- run
select count(id) from h where id between 1 and 190000
-- fix: advice

-- fault: R10 a table that was never vacuumed
create table h with (autovacuum_enabled = off) as select i as id, md5(i::text) as t from generate_series(1, 150000) i;
create index on h (id);
analyze h;
set enable_seqscan = off;
set enable_bitmapscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select max(id), count(id) from h where id > 10
-- fix: advice

-- fault: R10 new rows behind the last vacuum
create table h with (autovacuum_enabled = off) as select i as id, i % 9 as k from generate_series(1, 50000) i;
create index on h (k, id);
vacuum analyze h;
insert into h select i, i % 9 from generate_series(50001, 250000) i;
analyze h;
set enable_seqscan = off;
set enable_bitmapscan = off;
-- run
select sum(id) from h where k < 8
-- fix: advice

-- fault: R18 the newest rows of a large table
-- run
select * from big order by n desc limit 10
-- fix
create index tmp_n on public.big (n desc);

-- fault: R18 the newest rows of many that match
create table o as select i as id, i % 3 as tenant, (i::bigint * 7919) % 1000003 as at, repeat('x', 60) as pad from generate_series(1, 200000) i;
analyze o;
-- run
select * from o where tenant = 1 order by at limit 20
-- fix: advice

-- fault: R18 two keys and two directions
create table o as select i as id, i % 100 as grade, md5(i::text) as name from generate_series(1, 150000) i;
analyze o;
set max_parallel_workers_per_gather = 0;
-- run
select * from o order by grade desc, name limit 50
-- fix: advice

-- fault: R24 two numbers, either of them
create table o as select i as id, i as home, 200001 - i as work, md5(i::text) as t from generate_series(1, 200000) i;
create index on o (home);
analyze o;
-- run
select * from o where home = 5 or work = 5
-- fix: advice

-- fault: R24 a name or a mail address
create table o as select i as id, 'n' || i as name, 'm' || i as mail from generate_series(1, 250000) i;
analyze o;
-- run
select * from o where name = 'n7' or mail = 'm9'
-- fix: advice

-- fault: R24 a join by either of two columns
create table l as select i as id, i as x, i + 5000 as y from generate_series(1, 1500) i;
create table r as select i as id, i as x, i * 2 as y from generate_series(1, 3000) i;
analyze l; analyze r;
-- run
select count(*) from l join r on l.x = r.x or l.y = r.y
-- again
select count(*) from (select l.id, r.id from l join r on l.x = r.x union select l.id, r.id from l join r on l.y = r.y) u

-- fault: R25 a day of a timestamp
-- run
select * from big where ts::date = '2024-02-01'
-- again
select * from big where ts >= '2024-02-01' and ts < '2024-02-02'
-- also: R01

-- fault: R25 a key compared as a decimal
-- run
select * from big where id = 77.0
-- again
select * from big where id = 77
-- also: R01, R06

-- fault: R25 a lower-case name without an index for it
-- run
select * from customers c join big on lower(big.v) = 'v77' where c.id = 5
-- fix
create index tmp_lower on public.big (lower(v));
-- also: R01, R06

-- fault: R25 a number compared as text
-- run
select * from big where c::text = '777'
-- again
select * from big where id = 777
-- also: R01, R06

-- fault: R25 a sum that hides the column
-- run
select * from big where b + 1 = 500 and id > 0
-- again
select * from big where b = 499 and id > 0
-- also: R01, R06, R08

-- fault: R26 the beginning of a name
create table o as select md5(i::text) as t, i as id from generate_series(1, 200000) i;
analyze o;
-- run
select * from o where t like 'abcd%'
-- fix: advice

-- fault: R26 a word anywhere
create table o as select md5(i::text) || md5((i + 1)::text) as t, i as id from generate_series(1, 120000) i;
analyze o;
-- run
select * from o where t like '%abcdef%'
-- fix: advice

-- fault: R26 without regard to case
create table o as select md5(i::text) as t, i as id from generate_series(1, 150000) i;
analyze o;
-- run
select * from o where t ilike '%ABCDEF%'
-- fix: advice

-- fault: R27 three thousand keys in a list
-- run
select * from big where c in (${list 1 9000 3})

-- fault: R27 a list in a scan
-- run
select count(*) from orders where amount in (${list 1 3000 1}) and status = 'open'
-- also: R20, R07

-- fault: R27 a list that is left out
-- run
select count(*) from big where t <> all ('{${list 1 4000 1}}')
-- also: R20

-- fault: R31 a condition without the key
create table pt (id int, at date, k int, pad text) partition by range (at);
create table pt_1 partition of pt for values from ('2024-01-01') to ('2024-02-01');
create table pt_2 partition of pt for values from ('2024-02-01') to ('2024-03-01');
create table pt_3 partition of pt for values from ('2024-03-01') to ('2024-04-01');
create table pt_4 partition of pt for values from ('2024-04-01') to ('2024-05-01');
create table pt_5 partition of pt for values from ('2024-05-01') to ('2024-06-01');
insert into pt select i, date '2024-01-01' + i / 1400, i, repeat('x', 40) from generate_series(1, 200000) i;
analyze pt;
-- run
select * from pt where k between 10 and 20
-- again
select * from pt where k between 10 and 20 and at < '2024-02-01'

-- fault: R31 a key inside a function
create table pt (id int, at timestamp, pad text) partition by range (at);
create table pt_1 partition of pt for values from ('2024-01-01') to ('2024-02-01');
create table pt_2 partition of pt for values from ('2024-02-01') to ('2024-03-01');
create table pt_3 partition of pt for values from ('2024-03-01') to ('2024-04-01');
create table pt_4 partition of pt for values from ('2024-04-01') to ('2024-05-01');
create table pt_5 partition of pt for values from ('2024-05-01') to ('2024-06-01');
insert into pt select i, timestamp '2024-01-01' + i * interval '1 minute', repeat('x', 40) from generate_series(1, 200000) i;
analyze pt;
-- run
select count(*) from pt where date_trunc('month', at) = '2024-03-01'
-- again
select count(*) from pt where at >= '2024-03-01' and at < '2024-04-01'
-- also: R06, R01

-- fault: R31 a hash key that is not named
create table pt (id int, tenant int, k int) partition by hash (tenant);
create table pt_0 partition of pt for values with (modulus 5, remainder 0);
create table pt_1 partition of pt for values with (modulus 5, remainder 1);
create table pt_2 partition of pt for values with (modulus 5, remainder 2);
create table pt_3 partition of pt for values with (modulus 5, remainder 3);
create table pt_4 partition of pt for values with (modulus 5, remainder 4);
insert into pt select i, i % 50, i from generate_series(1, 250000) i;
analyze pt;
-- run
select * from pt where k = 777
-- again
select * from pt where k = 777 and tenant = 27

-- fault: R36 two weak indexes
create table o as select i as id, (i::bigint * 7919) % 14 as x, (i::bigint * 104729) % 15 as y, repeat('x', 250) as pad from generate_series(1, 500000) i;
create index on o (x);
create index on o (y);
vacuum analyze o;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where x = 3 and y = 5
-- fix: advice

-- fault: R36 a colour and a size
create table o as select i as id, (i::bigint * 7919) % 15 as colour, (i::bigint * 104729) % 17 as size, repeat('x', 200) as pad from generate_series(1, 500000) i;
create index on o (colour);
create index on o (size);
vacuum analyze o;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where colour = 3 and size = 5
-- fix: advice

-- fault: R36 a range and an equality
create table o as select i as id, (i::bigint * 7919) % 16 as x, (i::bigint * 104729) % 1009 as y, repeat('x', 250) as pad from generate_series(1, 500000) i;
create index on o (x);
create index on o (y);
vacuum analyze o;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where x = 3 and y between 100 and 160
-- fix: advice

-- fault: R37 a wide range of a random key
create table o as select i as id, (i::bigint * 7919) % 300007 as k, repeat('x', 100) as pad from generate_series(1, 300000) i;
create index on o (k);
analyze o;
set random_page_cost = 0.01;
set seq_page_cost = 1;
set enable_bitmapscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where k < 100000
-- fix
set random_page_cost = 4;
set enable_bitmapscan = on;

-- fault: R37 most rows through an index
create table o as select i as id, md5(i::text) as k, repeat('x', 100) as pad from generate_series(1, 200000) i;
create index on o (k);
analyze o;
set random_page_cost = 0.01;
set enable_bitmapscan = off;
set enable_seqscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where k > '3'
-- fix
set random_page_cost = 4;
set enable_seqscan = on;

-- fault: R37 an index read in parallel
create table o as select i as id, (i::bigint * 104729) % 400009 as k, repeat('x', 100) as pad from generate_series(1, 400000) i;
create index on o (k);
analyze o;
set random_page_cost = 0.01;
set enable_bitmapscan = off;
-- run
select sum(length(pad)) from o where k between 5000 and 250000
-- fix
set random_page_cost = 4;
set enable_bitmapscan = on;

-- fault: R38 a table of which most was deleted
create table o with (autovacuum_enabled = off) as select i as id, i % 10 as k, repeat('x', 200) as pad from generate_series(1, 300000) i;
delete from o where id % 20 > 0;
vacuum analyze o;
-- run
select count(pad), sum(k) from o
-- fix: advice

-- fault: R38 a queue that was emptied
create table o with (autovacuum_enabled = off) as select i as id, repeat('x', 300) as pad from generate_series(1, 200000) i;
delete from o where id between 200 and 199800;
analyze o;
set max_parallel_workers_per_gather = 0;
-- run
select * from o order by id
-- fix: advice

-- fault: R38 rows updated again and again
create table o with (autovacuum_enabled = off) as select i as id, 0 as k, repeat('x', 150) as pad from generate_series(1, 60000) i;
update o set k = 1;
update o set k = 2;
update o set k = 3;
update o set k = 4;
update o set k = 5;
vacuum analyze o;
-- run
select sum(k), max(pad) from o
-- fix: advice

-- fault: R41 random pages thought to be dear
create table o as select * from big;
create index on o (c);
analyze o;
set random_page_cost = 400;
set effective_cache_size = '1MB';
-- run
select * from o where c between 5 and 300
-- fix: advice

-- fault: R41 index and bitmap scans switched off
create table o as select * from big;
create index on o (c);
analyze o;
set enable_indexscan = off;
set enable_bitmapscan = off;
-- run
select * from o where c = 7919
-- fix: advice

-- fault: R41 index rows thought to be dear
create table o as select * from orders;
create index on o (created);
analyze o;
set cpu_index_tuple_cost = 50;
-- run
select * from o where created = '2024-05-05'
-- fix: advice
