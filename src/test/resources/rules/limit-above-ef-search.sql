-- case: offset counts
select id from docs order by v <=> $1 limit 20 offset 30; -- reports: limit-above-ef-search
select id from docs order by v <=> $1 limit 20 offset 20;
select id from docs order by v <=> $1 limit 40;
select id from docs order by v <=> $1 limit $2;
select id from docs order by v <=> $1;

-- case: the setting of the transaction
begin;
set local hnsw.ef_search = 200;
select id from docs order by v <=> $1 limit 200;
commit;
select id from docs order by v <=> $1 limit 200; -- reports: limit-above-ef-search

-- case: a scan that goes on
set hnsw.iterative_scan = strict_order;
select id from docs order by v <=> $1 limit 200;

-- case: a table that has no such index, known
create table docs (id int, v vector(3));
select id from docs order by v <=> $1 limit 200;

-- case: a table with lists
create table docs (id int, v vector(3));
create index on docs using ivfflat (v vector_cosine_ops);
select id from docs order by v <=> $1 limit 200;

-- case: a table with a graph
create table docs (id int, v vector(3));
create index on docs using hnsw (v vector_l2_ops);
select id from docs order by v <-> $1 limit 200; -- reports: limit-above-ef-search
select id, v <-> $1 as d from docs order by d limit 200; -- reports: limit-above-ef-search

-- case: one leg of several
with near as (select id from docs order by v <=> $1 limit 60), -- reports: limit-above-ef-search
  words as (select id from docs where t @@ $2 order by rank limit 60)
select id from near full join words using (id) limit 100;

-- case: distances of other things
select id from places order by spot <-> point '(1,2)' limit 200;
select id from names order by name <-> 'Oslo' limit 200;

-- case: many rows
insert into docs values (1, '[1,2,3]'), (2, '[1,2,4]');
