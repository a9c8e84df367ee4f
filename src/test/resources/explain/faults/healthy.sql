-- healthy: a key
select * from big where id = 77
-- healthy: an indexed column
select * from big where b = 77
-- healthy: a range of an index
select * from big where ts between '2024-03-01' and '2024-03-02'
-- healthy: the first rows of a key
select * from big order by id limit 10
-- healthy: the last rows of a key
select * from big order by id desc limit 10
-- healthy: any ten rows
select * from big limit 10
-- healthy: any ten that match
select * from big where c > 25000 limit 10
-- healthy: a limit over a join
select * from big b join orders o on o.id = b.id limit 20
-- healthy: a limit over a sorted join
select * from orders o join customers c on c.id = o.customer order by o.id limit 20
-- healthy: groups of an index
select b, count(*) from big group by b
-- healthy: all groups of a column
select status, count(*), sum(amount) from orders group by status
-- healthy: sums of a whole table
select sum(amount), avg(amount) from orders
-- healthy: every row
select * from orders
-- healthy: most rows
select * from orders where status = 'closed'
-- healthy: half of the rows
select * from big where c < 25000
-- healthy: a hash join
select count(*) from orders o join customers c on c.id = o.customer where c.region < 15
-- healthy: a join of three tables
select c.region, sum(o.amount) from orders o join customers c on c.id = o.customer join small s on s.id = c.region + 1 group by c.region
-- healthy: a nested loop over few rows
select * from customers c join orders o on o.customer = c.id where c.id between 10 and 20
-- healthy: a semijoin
select count(*) from customers c where exists (select from orders o where o.customer = c.id)
-- healthy: an antijoin
select count(*) from customers c where not exists (select from orders o where o.customer = c.id and o.id < 100)
-- healthy: the orders of some customers
select * from orders where customer in (select id from customers where id < 30)
-- healthy: a short list
select * from big where id in (1, 5, 77, 9000)
-- healthy: a hashed list
select count(*) from orders where customer not in (select id from customers where region = 3)
-- healthy: a sort in memory
select * from customers order by name
-- healthy: a top list of groups
select customer, sum(amount) from orders group by customer order by 2 desc limit 10
-- healthy: the first page
select * from big order by id limit 20 offset 20
-- healthy: a page in the middle of a small list
select * from small order by id limit 20 offset 400
-- healthy: an outer join
select c.id, count(o.id) from customers c left join orders o on o.customer = c.id group by c.id
-- healthy: a full join
select count(*) from customers c full join small s on s.id = c.id
-- healthy: a window
select customer, amount, rank() over (partition by customer order by id) from orders where customer < 100
-- healthy: a running total
select id, sum(amount) over (order by id) from orders where id < 5000
-- healthy: a CTE used once
with x as (select * from orders where customer = 5) select count(*) from x
-- healthy: a CTE used twice as a whole
with x as (select region, count(*) as n from customers group by region) select * from x where n > (select avg(n) from x)
-- healthy: a recursive CTE
with recursive r as (select 1 as n union all select n + 1 from r where n < 1000) select sum(n) from r
-- healthy: an InitPlan
select count(*) from orders where amount > (select avg(amount) from orders)
-- healthy: a subplan of few rows
select id, (select name from small s where s.id = c.region) from customers c where id < 40
-- healthy: a lateral join
select c.id, o.* from customers c, lateral (select * from orders o where o.customer = c.id order by id limit 1) o where c.id < 100
-- healthy: a union
select id from customers union all select id from orders
-- healthy: a distinct of few values
select distinct status from orders
-- healthy: a distinct of one table
select distinct customer from orders where customer < 2000
-- healthy: an intersection
select id from customers where id < 5000 intersect select customer from orders where customer < 5000
-- healthy: a function in the output
select upper(name) from customers
-- healthy: a function compared for every row of a small table
select * from small where lower(name) = 'name 5'
-- healthy: a pattern over a small table
select * from small where name like '%77%'
-- healthy: an OR of one column
select * from big where b = 5 or b = 6
-- healthy: an OR with an index for each side
select * from big where b = 5 or id = 77
-- healthy: numbers that are made
select sum(i) from generate_series(1, 20000) i
-- healthy: dates that are made
select d, count(o.id) from generate_series(date '2024-01-01', date '2024-02-01', '1 day') d left join orders o on o.created = d and o.customer < 500 group by d
-- healthy: an empty answer
select * from big where id = -5
-- healthy: a condition that is never true
select * from big where false
-- healthy: a count of some rows
select count(*) from big where b between 5 and 30
-- healthy: a minimum and a maximum
select min(id), max(id) from big
-- healthy: an insertion
insert into small select i, 'new' from generate_series(2000, 3000) i
-- healthy: an update of a key
update small set name = 'x' where id = 5
-- healthy: an update of many
update customers set region = region + 1 where id < 2000
-- healthy: a deletion of a key
delete from small where id = 6
-- healthy: an upsert
insert into small values (1, 'a'), (5000, 'b') on conflict (id) do update set name = excluded.name
-- healthy: rows that are locked for a change
select * from small where id < 50 for update
-- healthy: a merge join
select count(*) from big b join orders o on o.id = b.id
-- healthy: an equal value compared by several
select * from orders where customer = 77 and status = 'closed'
-- healthy: a join on two columns
select count(*) from orders a join orders b on a.id = b.id and a.customer = b.customer where a.id < 500
-- healthy: a grouping set
select region, count(*) from customers group by rollup (region)
-- healthy: a filter in an aggregate
select count(*) filter (where status = 'open'), count(*) from orders where id < 100000
-- healthy: a sample
select count(*) from big tablesample system (5)
-- healthy: values
select * from (values (1, 'a'), (2, 'b')) v (id, t) join small s on s.id = v.id
-- healthy: the greatest of each group by an index
select distinct on (customer) customer, id from orders where customer < 50 order by customer, id desc
-- healthy: an aggregate of texts
select region, string_agg(name, ',') from customers where id < 3000 group by region
-- healthy: an array of keys
select * from big where id = any (array[1, 2, 3, 4, 5])
-- healthy: a join to a short list
select * from unnest(array[1, 2, 3]) u (id) join big using (id)
-- healthy: a backward range
select * from big where ts < '2024-01-02' order by ts desc limit 100
-- healthy: a semijoin that stops at once
select exists (select from big where c > 10)
-- healthy: a sort by an index of another table
select o.id from orders o join small s on s.id = o.customer where s.id < 20 order by o.id
-- healthy: rows of one region
select * from customers where region between 2 and 9
-- healthy: the share of each
select status, count(*) * 100.0 / sum(count(*)) over () from orders group by status
