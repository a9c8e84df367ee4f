-- case: before 17, pg=16
select id from docs order by v <=> $1, id limit 10; -- reports: nearest-with-tie-break
select id, v <#> $1 as d from docs order by d, id limit 10; -- reports: nearest-with-tie-break
select id from docs order by v <=> $1 limit 10;
select id from docs order by id, v <=> $1 limit 10;
select id from docs order by v <=> $1, id;

-- case: around it, pg=16
select id from (select id, v <=> $1 as d from docs order by v <=> $1 limit 10) near order by d, id;

-- case: from 17 on, pg=18
select id from docs order by v <=> $1, id limit 10;
