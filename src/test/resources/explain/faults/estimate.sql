-- fault: R01 keys that meet far more often than they differ
create table l as select i as id, case when i % 2 = 0 then 5 else i end as k from generate_series(1, 3000) i;
create table r as select i as id, case when i % 2 = 0 then i else 5 end as j from generate_series(1, 300) i;
alter table l alter column k set statistics 0;
alter table r alter column j set statistics 0;
analyze l; analyze r;
-- run
select count(*) from l join r on l.k = r.j

-- fault: R01 a function that returns more rows than it says
create function many() returns setof int language plpgsql stable rows 10 as 'begin return query select i from generate_series(1, 50000) i; end';
-- run
select count(*) from many() m join big on big.id = m
-- fix
alter function many() rows 50000;

-- fault: R01 a domain of values that a join condition does not meet
create table e as select i as id, i % 10 as kind from generate_series(1, 50000) i;
create table k as select i as kind, 'k' || i as name from generate_series(0, 9) i;
analyze e; analyze k;
-- run
select count(*) from e join k using (kind) join e e2 on e2.id = e.id + 1000000 where k.name = 'k3' or e2.kind = 1

-- fault: R02 a table that grew a hundredfold since it was analysed
create table s (id int, b int) with (autovacuum_enabled = off);
insert into s select i, 1 from generate_series(1, 100) i;
analyze s;
insert into s select i, i % 3 from generate_series(1, 100000) i;
select pg_sleep(1.1);
-- run
select count(*) from s join big on big.id = s.id where s.b = 2
-- fix: advice

-- fault: R02 a status that a bulk update has given to most rows
create table s with (autovacuum_enabled = off) as select id, b, 'new' as status from big where id <= 100000;
update s set status = 'done' where id <= 10;
analyze s;
update s set status = 'done' where id <= 90000;
select pg_sleep(1.1);
-- run
select count(*) from s join orders o on o.customer = s.id where s.status = 'done'
-- fix: advice

-- fault: R02 a table that was never analysed
create table s (id int, b int) with (autovacuum_enabled = off);
insert into s select i, i % 2 from generate_series(1, 150000) i;
select pg_sleep(1.1);
-- run
select count(*) from s join small on small.id = s.b where s.b = 1
-- fix: advice

-- fault: R02 dates beyond the last one that the statistics know
create table s with (autovacuum_enabled = off) as select i as id, date '2024-01-01' + i / 1000 as day from generate_series(1, 100000) i;
create index on s (day);
analyze s;
insert into s select i, date '2024-06-01' + i / 1000 from generate_series(1, 60000) i;
select pg_sleep(1.1);
-- run
select count(*), min(b.t) from s join big b on b.id = s.id where s.day >= '2024-05-01'
-- fix: advice

-- fault: R03 a town and its postcode
create table a as select i as id, i % 100 as town, i % 100 as postcode, md5(i::text) as t from generate_series(1, 300000) i;
create index on a (town);
vacuum analyze a;
-- run
select count(b.t) from a join big b on b.id = a.id where town = 7 and postcode = 7
-- fix: advice
-- also: R07, R08

-- fault: R03 a maker, a model and a year of cars
create table car as select i as id, i % 20 as maker, i % 200 as model, i % 200 / 10 as year from generate_series(1, 400000) i;
analyze car;
-- run
select count(*) from car join big on big.id = car.id where maker = 3 and model = 3 and year = 0
-- fix: advice
-- also: R07

-- fault: R03 groups of columns that depend on each other
create table g as select i as id, i % 300 as x, (i % 300) * 3 as y, (i % 300) + 5 as z from generate_series(1, 200000) i;
analyze g;
-- run
select x, y, z, count(*) from g group by x, y, z
-- fix: advice

-- fault: R04 the second of three common values
create table q as select i as id, case when i % 10 < 4 then 5 when i % 10 < 7 then 6 when i % 10 = 7 then 8 else -i end as k from generate_series(1, 250000) i;
alter table q alter column k set statistics 1;
analyze q;
-- run
select count(b.t) from q join big b on b.id = q.id where q.k = 8
-- fix: advice
-- also: R07, R08

-- fault: R04 a list of commonest values of one entry
create table q as select i as id, case when i % 2 = 0 then 0 when i % 20 < 10 then 77 else i end as k from generate_series(1, 200000) i;
alter table q alter column k set statistics 1;
analyze q;
-- run
select count(*) from q where k = 77
-- fix: advice
-- also: R07

-- fault: R04 a range over a histogram of two bounds
create table q as select i as id, case when i % 10 = 0 then i * 1000.0 else i / 1000.0 end as k from generate_series(1, 200000) i;
alter table q alter column k set statistics 1;
analyze q;
-- run
select count(*) from q join small on small.id = q.id % 1000 where k < 60
-- fix: advice
-- also: R07

-- fault: R05 a stated number of distinct values that is wrong
create table d as select i as id, i % 50000 as k from generate_series(1, 200000) i;
alter table d alter column k set (n_distinct = 20);
analyze d;
-- run
select k, count(*) from d group by k
-- fix: advice
-- also: R13

-- fault: R05 an equality over values thought to be few
create table d as select i as id, i as k from generate_series(1, 300000) i;
alter table d alter column k set (n_distinct = 10);
analyze d;
-- run
select count(*) from d join big on big.id = d.id where d.k = 39999
-- fix: advice
-- also: R07

-- fault: R05 values thought to be unique that are not
create table d as select i as id, i % 30 as k from generate_series(1, 300000) i;
alter table d alter column k set (n_distinct = -1);
analyze d;
-- run
select k, count(*) from d group by k
-- fix: advice

-- fault: R06 the remainder of a number
create table x as select i as id, (i / 2) * 4 as k from generate_series(1, 200000) i;
analyze x;
-- run
select count(*) from x join big on big.id = x.id where k % 4 = 0
-- fix: advice

-- fault: R06 a lower-case name
create table x as select i as id, case when i % 3 > 0 then 'Open' else 'S' || i end as k from generate_series(1, 150000) i;
analyze x;
-- run
select count(*) from x join big on big.id = x.id where lower(k) = 'open'
-- fix: advice

-- fault: R06 months of days
create table x as select i as id, timestamp '2024-01-01' + i * interval '1 minute' as at from generate_series(1, 200000) i;
analyze x;
-- run
select date_trunc('month', at), count(*) from x group by date_trunc('month', at)
-- fix: advice
-- also: R11, R13

-- fault: R16 one row expected of columns compared with themselves
create table j as select i as id, i % 7 as a, i % 11 as b from generate_series(1, 20000) i;
create table f as select i as id, (i::bigint * 7919) % 20000 as j, md5(i::text) as t from generate_series(1, 200000) i;
create index on f (j);
analyze j; analyze f;
-- run
select count(f.t) from j join f on f.j = j.id where j.a = abs(j.a) and j.b = abs(j.b) and j.a + j.b = j.b + j.a
-- fix: advice

-- fault: R16 one row expected of a chain of expressions
create table j as select i as id, i as k from generate_series(1, 15000) i;
create table f as select i as id, (i::bigint * 104729) % 15000 as j, md5(i::text) as t from generate_series(1, 150000) i;
create index on f (j);
analyze j; analyze f;
-- run
select count(f.t) from j join f on f.j = j.k where j.k::text = j.id::text and length(j.k::text) = length(j.id::text) and j.k + 0 = j.id
-- fix: advice

-- fault: R16 one row expected of a join of two expressions
create table j as select i as id, i % 2 as z, md5(i::text) as t from generate_series(1, 12000) i;
create table f as select i as id, (i::bigint * 7919) % 12000 as j, md5(i::text) as t from generate_series(1, 150000) i;
create index on f (j);
analyze j; analyze f;
-- run
select count(f.t) from j join f on f.j = j.id where j.z = j.z * j.z and left(j.t, 1) = substr(j.t, 1, 1) and right(j.t, 1) = substr(j.t, 32, 1)
-- fix: advice

-- fault: R42 a generic plan for a value that most rows have
create table p as select i as id, case when i % 10 = 0 then i else 0 end as k, md5(i::text) as t from generate_series(1, 200000) i;
create index on p (k);
analyze p;
prepare q (int) as select count(t) from p where k = $1;
set plan_cache_mode = force_generic_plan;
-- run
execute q (0)
-- fix: advice

-- fault: R42 a generic plan for a range
create table p as select i as id, md5(i::text) as t from generate_series(1, 400000) i;
create index on p (id);
analyze p;
prepare q (int, int) as select count(t) from p where id between $1 and $2;
set plan_cache_mode = force_generic_plan;
-- run
execute q (1, 390000)

-- fault: R42 a generic plan for a tenant with most of the rows
create table p as select i as id, case when i % 8 = 0 then i % 5000 else -1 end as tenant, i % 100 as kind from generate_series(1, 240000) i;
create index on p (tenant);
analyze p;
prepare q (int) as select kind, count(*) from p where tenant = $1 group by kind;
set plan_cache_mode = force_generic_plan;
-- run
execute q (-1)
