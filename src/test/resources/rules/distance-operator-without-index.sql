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
