-- case: with little memory
create index concurrently on docs using hnsw (v vector_l2_ops); -- reports: vector-index-memory
create index concurrently on docs using ivfflat (v vector_cosine_ops) with (lists = 100); -- reports: vector-index-memory

-- case: with more
set maintenance_work_mem = '8GB';
create index concurrently on docs using hnsw (v vector_l2_ops);

-- case: with less than it has anyway
set maintenance_work_mem = '32MB';
create index concurrently on docs using hnsw (v vector_l2_ops); -- reports: vector-index-memory

-- case: only until the end of a transaction
begin;
set local maintenance_work_mem = '8GB';
commit;
create index concurrently on docs using hnsw (v vector_l2_ops); -- reports: vector-index-memory

-- case: a new table is empty
create table docs (id int, v vector(3));
create index on docs using hnsw (v vector_l2_ops);

-- case: other methods
create index concurrently on docs using gin (words);
create index concurrently on docs (id);
