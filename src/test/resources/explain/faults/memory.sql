-- fault: R09 a bitmap with memory for a few pages
create table o as select i as id, (i::bigint * 7919) % 400009 as k, repeat('x', 100) as pad from generate_series(1, 400000) i;
create index on o (k);
analyze o;
set work_mem = '64kB';
set enable_seqscan = off;
set enable_indexscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where k < 60000
-- fix: advice

-- fault: R09 two bitmaps with little memory
create table o as select i as id, (i::bigint * 7919) % 400009 as k, repeat('x', 160) as pad from generate_series(1, 400000) i;
create index on o (k);
analyze o;
set work_mem = '64kB';
set enable_seqscan = off;
set enable_indexscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(pad) from o where k < 20000 or k > 390000
-- fix: advice

-- fault: R09 trigrams that all rows have
create extension if not exists pg_trgm;
create table o as select 'common ' || md5(i::text) || ' words' as t, i as id from generate_series(1, 100000) i;
insert into o values ('words uncommon', 0);
create index on o using gin (t gin_trgm_ops);
analyze o;
set enable_seqscan = off;
-- run
select * from o where t like '%words%common%'
-- also: R01, R08

-- fault: R11 a sort on disk
set work_mem = '64kB';
-- run
select * from big order by t
-- fix: advice

-- fault: R11 a window over more than fits
set work_mem = '256kB';
set max_parallel_workers_per_gather = 0;
-- run
select id, row_number() over (order by t) from big
-- fix: advice
-- also: R35

-- fault: R11 a merge join that sorts both sides
set work_mem = '128kB';
set enable_hashjoin = off;
set enable_nestloop = off;
-- run
select count(*) from big x join big y on x.c = y.c and x.t = y.t
-- fix: advice
-- also: R01

-- fault: R12 a hash table without memory
set work_mem = '64kB';
set enable_mergejoin = off;
set enable_nestloop = off;
-- run
select count(*) from big x join big y on y.id = x.c + 1
-- fix: advice

-- fault: R12 a hash table of wide rows
set work_mem = '1MB';
set hash_mem_multiplier = 1;
set enable_mergejoin = off;
set enable_nestloop = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(*), max(y.t), max(y.v) from orders x join big y on y.id = x.id
-- fix: advice

-- fault: R12 a full join
set work_mem = '200kB';
set enable_mergejoin = off;
-- run
select count(*) from orders o full join big b on b.id = o.id
-- fix: advice

-- fault: R13 groups without memory
set work_mem = '64kB';
set enable_sort = off;
set max_parallel_workers_per_gather = 0;
-- run
select t, count(*) from big group by t
-- fix: advice

-- fault: R13 a DISTINCT of many
set work_mem = '256kB';
set enable_sort = off;
set max_parallel_workers_per_gather = 0;
-- run
select distinct v, c from big
-- fix: advice

-- fault: R13 groups of two columns
set work_mem = '256kB';
set enable_sort = off;
set max_parallel_workers_per_gather = 0;
-- run
select v, b, max(c) from big group by v, b
-- fix: advice

-- fault: R15 a cache with no room
create table k as select (i::bigint * 7919) % 15000 as id from generate_series(1, 60000) i;
alter table k alter column id set (n_distinct = 100);
analyze k;
set work_mem = '64kB';
set hash_mem_multiplier = 1;
set enable_hashjoin = off;
set enable_mergejoin = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(b.t) from k join big b on b.id = k.id
-- fix: advice

-- fault: R15 keys that never come again
create table k as select i as id from generate_series(1, 60000) i;
alter table k alter column id set (n_distinct = 50);
analyze k;
set enable_hashjoin = off;
set enable_mergejoin = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(b.t) from k join big b on b.id = k.id

-- fault: R15 wide rows in a small cache
create table k as select (i::bigint * 104729) % 8000 as id from generate_series(1, 40000) i;
create table w as select i as id, repeat(md5(i::text), 20) as pad from generate_series(1, 8000) i;
create unique index on w (id);
alter table k alter column id set (n_distinct = 60);
analyze k; analyze w;
set work_mem = '128kB';
set hash_mem_multiplier = 1;
set enable_hashjoin = off;
set enable_mergejoin = off;
set max_parallel_workers_per_gather = 0;
-- run
select count(w.pad) from k join w on w.id = k.id
-- fix: advice

-- fault: R35 a function's rows in a file
set work_mem = '64kB';
-- run
select count(*) from generate_series(1, 500000) g(i) where i % 2 = 0
-- also: R01

-- fault: R35 words of a text in a file
set work_mem = '64kB';
-- run
select count(*) from regexp_split_to_table(repeat('some words ', 60000), ' ') w where w > 'a'
-- also: R01

-- fault: R35 elements of a document in a file
set work_mem = '64kB';
-- run
select count(*) from jsonb_array_elements_text((select jsonb_agg(t) from big where id < 60000)) e where e < '5'
-- also: R01

