-- case: without iterative scans
select id from docs where v <=> $1 < 0.3 order by v <=> $1 limit 10;

-- case: with them
set hnsw.iterative_scan = strict_order;
select id from docs where v <=> $1 < 0.3 order by v <=> $1 limit 10; -- reports: distance-threshold-in-scan
select id from docs where 1 - (v <=> $1) > 0.7 and lang = 'en' order by v <=> $1 limit 10; -- reports: distance-threshold-in-scan
select id from docs where lang = 'en' order by v <=> $1 limit 10;
select id from docs where price < 3 order by v <=> $1 limit 10;

-- case: switched off again
set hnsw.iterative_scan = strict_order;
set hnsw.iterative_scan = off;
select id from docs where v <=> $1 < 0.3 order by v <=> $1 limit 10;
