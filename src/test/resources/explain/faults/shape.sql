-- fault: R14 an inner side without an index
create table l as select i as id, i as k from generate_series(1, 400) i;
create table r as select i as id, i as k from generate_series(1, 5000) i;
analyze l; analyze r;
set enable_hashjoin = off;
set enable_mergejoin = off;
set enable_material = off;
set enable_memoize = off;
-- run
select count(*) from l join r using (k)
-- fix
create index on r (k);

-- fault: R14 pairs compared and thrown away
create table l as select i as id, i as k from generate_series(1, 2000) i;
create table r as select i as id, i as k from generate_series(1, 3000) i;
analyze l; analyze r;
set enable_hashjoin = off;
set enable_mergejoin = off;
-- run
select count(*) from l join r using (k)
-- fix
create index on r (k);

-- fault: R14 other joins switched off
create table l as select i as id, i % 50 as k from generate_series(1, 1000) i;
create table r as select i as id, i as k from generate_series(1, 4000) i;
analyze l; analyze r;
set enable_hashjoin = off;
set enable_mergejoin = off;
set enable_memoize = off;
-- run
select count(*) from l left join r on r.k = l.k
-- fix
reset enable_hashjoin;

-- fault: R17 steps of a sort switched off
set enable_incremental_sort = off;
set enable_seqscan = off;
set enable_bitmapscan = off;
set max_parallel_workers_per_gather = 0;
-- run
select b, t from big order by b, t
-- fix: advice
-- also: R11

-- fault: R17 the newest rows, name by name
set enable_incremental_sort = off;
set max_parallel_workers_per_gather = 0;
-- run
select ts, v from big where ts > '2024-01-01' order by ts, v limit 50
-- fix: advice
-- also: R18

-- fault: R17 a sort above a sort
set enable_incremental_sort = off;
set enable_seqscan = off;
set work_mem = '64MB';
set max_parallel_workers_per_gather = 0;
-- run
select customer, amount, row_number() over (order by customer) from orders order by customer, amount
-- fix: advice
-- also: R18

-- fault: R19 page ten thousand
-- run
select * from big order by id limit 20 offset 200000
-- again
select * from big where id > 200000 order by id limit 20

-- fault: R19 a page of sorted rows
set work_mem = '64MB';
-- run
select * from big order by n limit 10 offset 150000
-- again
select * from big where n > 15000 and id > 150000 order by id limit 10
-- also: R18

-- fault: R19 a page of a filtered list
-- run
select id, v from big where b < 900 order by ts limit 50 offset 180000
-- again
select id, v from big where ts > '2024-05-18' and b < 900 order by ts limit 50

-- fault: R20 all rows of a table
create table c as select i as id, i % 7 as k from generate_series(1, 1500000) i;
vacuum analyze c;
-- run
select count(*) from c

-- fault: R20 whether there is any
-- run
select (select count(*) from orders where status = 'open' and amount >= 0) > 0
-- again
select exists (select from orders where status = 'open')
-- also: R07

-- fault: R20 a count through an index
create table c as select i as id, i % 7 as k from generate_series(1, 1200000) i;
create index on c (id);
vacuum analyze c;
set max_parallel_workers_per_gather = 0;
-- run
select count(*) from c

-- fault: R21 a list that does not fit
create table l as select i as id from generate_series(1, 3000) i;
create table r as select i as id from generate_series(1, 30000, 5) i;
analyze l; analyze r;
set work_mem = '64kB';
set hash_mem_multiplier = 1;
-- run
select count(*) from l where id not in (select id from r)
-- again
select count(*) from l where not exists (select from r where r.id = l.id)

-- fault: R21 a list that depends on the row
create table l as select i as id, i % 100 as kind from generate_series(1, 4000) i;
create table r as select i as id, i % 100 as kind from generate_series(1, 2000) i;
analyze l; analyze r;
-- run
select count(*) from l where id not in (select id from r where r.kind = l.kind)
-- again
select count(*) from l where not exists (select from r where r.kind = l.kind and r.id = l.id)

-- fault: R21 a deletion of what is not in a list
create table l as select i as id, 'x' || i as t from generate_series(1, 2500) i;
create table r as select i as id, 'x' || i as t from generate_series(1, 12000) i;
analyze l; analyze r;
set work_mem = '64kB';
set hash_mem_multiplier = 1;
-- run
delete from l where t not in (select t from r where id > 100)
-- again
delete from l where not exists (select from r where id > 100 and r.t = l.t)

-- fault: R22 a count for each row
create table d as select i as id, i % 2000 as k from generate_series(1, 20000) i;
analyze d;
-- run
select id, (select count(*) from d where d.k = s.id) from small s
-- again
select s.id, count(d.id) from small s left join d on d.k = s.id group by s.id

-- fault: R22 the last order of each customer
-- run
select c.id, (select max(created) from orders o where o.customer = c.id) from customers c
-- again
select c.id, o.last from customers c left join (select customer, max(created) as last from orders group by customer) o on o.customer = c.id
-- also: R01

-- fault: R22 a condition that is computed for each row
create table d as select i as id, i % 300 as k, i % 977 as v from generate_series(1, 6000) i;
analyze d;
-- run
select count(*) from d x where v > (select avg(v) from d y where y.k = x.k)
-- again
select count(*) from d x join (select k, avg(v) as a from d group by k) y on y.k = x.k where x.v > y.a
-- also: R01

-- fault: R23 a fence around a whole table
-- run
with x as materialized (select * from big) select * from x where id = 77
-- again
with x as not materialized (select * from big) select * from x where id = 77
-- also: R35, R11

-- fault: R23 two looks at a few rows
-- run
with x as (select id, c, t from big) select * from x where id = 7 union all select * from x where id = 8
-- again
with x as not materialized (select id, c, t from big) select * from x where id = 7 union all select * from x where id = 8
-- also: R35, R11

-- fault: R23 totals of which one is wanted
-- run
with x as materialized (select customer, sum(amount) as s from orders group by customer) select * from x where customer = 77
-- again
with x as not materialized (select customer, sum(amount) as s from orders group by customer) select * from x where customer = 77
-- also: R13, R35, R11

-- fault: R39 customers that have an order
-- run
select distinct c.id, c.name, c.region from customers c join orders o on o.customer = c.id
-- again
select c.id, c.name, c.region from customers c where exists (select from orders o where o.customer = c.id)
-- also: R13, R11, R01

-- fault: R39 two joins
create table tag as select i as id, i % 2000 as o from generate_series(1, 40000) i;
analyze tag;
-- run
select distinct s.id, s.name from small s join tag t on t.o = s.id join orders x on x.customer = s.id
-- again
select s.id, s.name from small s where exists (select from tag t where t.o = s.id) and exists (select from orders x where x.customer = s.id)
-- also: R13, R11, R01

-- fault: R39 a list of names
-- run
select distinct c.name from customers c, orders o where o.customer = c.id and o.status = 'closed'
-- again
select c.name from customers c where exists (select from orders o where o.customer = c.id and o.status = 'closed')
-- also: R13, R11, R01
