-- case: none of several
create index concurrently on docs using hnsw (v vector_l2_ops);
create index concurrently on docs using ivfflat (v vector_ip_ops);
select id from docs order by v <=> $1 limit 10; -- reports: distance-operator-without-index
select id from docs order by v <-> $1::vector limit 10;
select id from docs order by v <#> $1 limit 10;
select id from docs order by w <=> $1 limit 10;
select id from other order by v <=> $1 limit 10;

-- case: bits
create index concurrently on docs using hnsw (b bit_hamming_ops);
select id from docs order by b <%> $1 limit 10; -- reports: distance-operator-without-index
select id from docs order by b <~> $1 limit 10;

-- case: nothing is made here
select id from docs order by v <=> $1 limit 10;

-- case: the index comes from an earlier migration
create index docs_v on docs using hnsw (v vector_l2_ops);
-- migration
select id from docs order by v <=> $1 limit 10; -- reports: distance-operator-without-index
select id from docs order by v <-> $1 limit 10;

-- case: the index of before is gone
create index docs_v on docs using hnsw (v vector_l2_ops);
create index docs_w on docs using hnsw (w vector_l2_ops);
-- migration
drop index concurrently docs_v;
select id from docs order by v <=> $1 limit 10;
select id from docs order by w <=> $1 limit 10; -- reports: distance-operator-without-index

-- case: the table has another name now
create index docs_v on docs using ivfflat (v vector_ip_ops);
alter table docs rename to pages;
-- migration
select id from pages order by v <=> $1 limit 10; -- reports: distance-operator-without-index
