-- case: forms
select id from docs order by 1 - (v <=> $1) desc limit 5; -- reports: nearest-order-hides-distance
select id from docs order by v <=> $1 desc limit 5; -- reports: nearest-order-hides-distance
select id from docs order by (v <#> $1) * -1 desc limit 5; -- reports: nearest-order-hides-distance
select id from docs order by v <=> $1 limit 5;
select id from docs order by 1 - (v <=> $1) desc;

-- case: what is ordered again is no table
with near as (select id, v from docs order by v <=> $1 limit 40)
select id from near order by 1 - (v <=> $1) desc limit 5;
select id from (select id, v from docs order by v <=> $1 limit 40) near
order by 1 - (v <=> $1) desc limit 5;

-- case: in a view
create view near as select id from docs order by 1 - (v <=> '[1,2,3]') desc limit 5; -- reports: nearest-order-hides-distance

-- case: other distances
select id from places order by 1 - (spot <-> point '(1,2)') desc limit 5;
