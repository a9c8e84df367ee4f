-- case: both operators of bits
select id from docs order by bits <~> $1 limit 100; -- reports: binary-shortlist-cut
select id from docs order by bits <%> $1 limit 100; -- reports: binary-shortlist-cut
select id from docs order by bits <~> $1 limit 40;

-- case: a scan that goes on
set hnsw.iterative_scan = relaxed_order;
select id from docs order by bits <~> $1 limit 100;
