-- case: also on the whole table
create index concurrently on docs using hnsw (v vector_l2_ops) where lang = 'en';
create index concurrently on docs using hnsw (v vector_l2_ops);
select id from docs where lang = $2 order by v <-> $1 limit 10;

-- case: another column
create index concurrently on docs using hnsw (v vector_cosine_ops) where lang = 'en';
select id from docs where tenant = $2 order by v <=> $1 limit 10;
select id from docs where lang = $2 and tenant = 3 order by v <=> $1 limit 10; -- reports: partial-vector-index-with-parameter

-- case: the index comes from an earlier migration
create index docs_v on docs using hnsw (v vector_cosine_ops) where lang = 'en';
-- migration
select id from docs where lang = $2 order by v <=> $1 limit 10; -- reports: partial-vector-index-with-parameter
