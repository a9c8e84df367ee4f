-- fault: R28 no worker is left
create table w as select i as id, md5(i::text) as t from generate_series(1, 400000) i;
analyze w;
set parallel_setup_cost = 0;
set max_parallel_workers = 0;
-- run
select count(*), min(md5(t)) from w
-- fix
reset max_parallel_workers;

-- fault: R28 a function that no worker may call
create table w as select i as id, md5(i::text) as t from generate_series(1, 300000) i;
analyze w;
create function tidy(x text) returns text language sql immutable parallel unsafe strict as $$ select lower(md5($1 || 'x')) $$;
create function slow(x text) returns text language plpgsql immutable parallel unsafe as 'begin return md5(x); end';
-- run
select count(*), min(slow(t)) from w where slow(t) > '1'
-- fix: advice

-- fault: R28 fewer workers than planned for a join
create table w as select i as id, (i::bigint * 7919) % 300000 + 1 as k from generate_series(1, 400000) i;
analyze w;
set parallel_setup_cost = 0;
set max_parallel_workers = 0;
set enable_mergejoin = off;
-- run
select count(*), sum(length(b.t)) from w join big b on b.id = w.k
-- also: R12
-- fix
reset max_parallel_workers;

-- fault: R29 compiling for few rows
-- needs: jit
set jit = on;
set jit_above_cost = 0;
set jit_inline_above_cost = 0;
set jit_optimize_above_cost = 0;
-- run
select b, count(*), sum(c), avg(n) from big where c % 2 = 0 group by b having count(*) > 1
-- fix: advice
-- also: R01, R06

-- fault: R29 compiling many expressions
-- needs: jit
set jit = on;
set jit_above_cost = 0;
set jit_optimize_above_cost = 0;
-- run
select case when id % 2 = 0 then b + c else b - c end, sum(amount) from (select o.id, o.amount, s.id as b, o.customer as c from orders o join small s on s.id = o.customer) x group by 1
-- fix: advice

-- fault: R29 compiling a partitioned table
-- needs: jit
create table pt (id int, k int) partition by hash (id);
create table pt_0 partition of pt for values with (modulus 3, remainder 0);
create table pt_1 partition of pt for values with (modulus 3, remainder 1);
create table pt_2 partition of pt for values with (modulus 3, remainder 2);
insert into pt select i, i from generate_series(1, 20000) i;
analyze pt;
set jit = on;
set jit_above_cost = 0;
set jit_inline_above_cost = 0;
set jit_optimize_above_cost = 0;
-- run
select k % 10, count(*), sum(id + k), max(id - k) from pt where k > 5 and id > 7 group by 1
-- fix: advice

-- fault: R30 a thousand partitions
create table pt (id int, k int) partition by range (id);
do $$ begin for i in 0..1499 loop execute format('create table pt_%s partition of pt for values from (%s) to (%s)', i, i * 10, i * 10 + 10); end loop; end $$;
set max_parallel_workers_per_gather = 0;
-- run
select * from pt x where k = 5 order by id limit 5
-- also: R31

-- fault: R30 very many partial indexes
create table o (id int, k int, x int);
do $$ begin for i in 0..1499 loop execute format('create index o_%s on o (k, x) where id %% 2000 = %s', i, i); end loop; end $$;
insert into o select i, i, i from generate_series(1, 100) i;
-- run
select * from o a join o b on a.k = b.x and a.x = b.k join o c on c.k = a.x and c.x = a.k where a.x in (1, 2, 3)

-- fault: R30 a join of very many tables
do $$ begin for i in 1..11 loop execute format('create table a%s as select i as id, %s as k, i %% 5 as x from generate_series(1, 10) i', i, i); end loop; end $$;
analyze;
set join_collapse_limit = 30;
set from_collapse_limit = 30;
set geqo = off;
-- run
select count(*) from a1 join a2 using (id) join a3 using (id) join a4 using (id) join a5 using (id) join a6 using (id) join a7 using (id) join a8 using (id) join a9 using (id) join a10 using (id) join a11 using (id)
-- again
select count(*) from a1 join a2 using (id) join a3 using (id)

-- fault: R32 a foreign key without an index
create table head as select i as id from generate_series(1, 1000) i;
alter table head add primary key (id);
create table line (id int, head int references head on delete cascade);
insert into line select i, i % 900 + 1 from generate_series(1, 60000) i;
analyze head; analyze line;
-- run
delete from head where id > 940
-- fix: advice

-- fault: R32 a foreign key of two columns
create table head as select i as a, i % 10 as b from generate_series(1, 2000) i;
alter table head add primary key (a, b);
create table line (id int, a int, b int, foreign key (a, b) references head);
insert into line select i, i % 1000 + 1, (i % 1000 + 1) % 10 from generate_series(1, 40000) i;
analyze head; analyze line;
-- run
delete from head where a > 1920
-- fix: advice

-- fault: R32 a trigger that looks a total up for each row
create table note (id int, k int);
create function count_it() returns trigger language plpgsql as 'begin perform count(*) from orders where amount = new.k; return null; end';
create trigger counting after insert on note for each row execute function count_it();
-- run
insert into note select i, i from generate_series(1, 30) i

-- fault: R33 a row that another session has locked
create table q as select i as id, 0 as k from generate_series(1, 100) i;
alter table q add primary key (id);
-- lock: update q set k = 2 where id = 7
-- run
update q set k = 1 where id = 7

-- fault: R33 rows of a queue that another session has locked
create table q as select i as id, 0 as k from generate_series(1, 1000) i;
alter table q add primary key (id);
-- lock: update q set k = 2 where id between 5 and 8
-- run
select * from q where id between 1 and 10 for update

-- fault: R33 pages that are not in memory
create table w (id int, pad text);
alter table w alter column pad set storage plain;
insert into w select i, repeat('x', 7000) from generate_series(1, 14000) i;
vacuum analyze w;
checkpoint;
select count(id) from w;
set effective_io_concurrency = 0;
set track_io_timing = on;
set max_parallel_workers_per_gather = 0;
-- run
select count(id) from w
-- also: R38, R20

-- fault: R34 whole pages behind a checkpoint
-- needs: full_page_writes
create table f as select i as id, 0 as k, repeat('x', 500) as pad from generate_series(1, 20000) i;
checkpoint;
-- run
update f set k = 1 where id % 15 = 0
-- also: R01, R06, R07, R25

-- fault: R34 whole pages of indexes
-- needs: full_page_writes
create table f as select i as id, 0 as k, md5(i::text) as a from generate_series(1, 100000) i;
create index on f (a);
create index on f (id);
create index on f (k);
vacuum analyze f;
checkpoint;
-- run
update f set k = 1 where id % 40 = 0
-- also: R01, R06, R07, R25

-- fault: R34 a deletion here and there
-- needs: full_page_writes
create table f as select i as id, repeat('x', 1500) as pad from generate_series(1, 12000) i;
vacuum analyze f;
checkpoint;
-- run
delete from f where id % 8 = 0
-- also: R01, R06, R07

-- fault: R40 a policy with a setting for each row
create table t as select i as id, i % 20000 as tenant, md5(i::text) as x from generate_series(1, 250000) i;
analyze t;
alter table t enable row level security;
alter table t force row level security;
create policy own on t using (tenant = current_setting('app.tenant')::int);
create role faults_reader_1;
grant usage on schema ${schema} to faults_reader_1;
grant select on t to faults_reader_1;
set app.tenant = '7';
set role faults_reader_1;
-- run
select count(*) from t
-- also: R07, R20
-- drop role: faults_reader_1

-- fault: R40 a policy with a function of its own
create table t as select i as id, i % 1000 as owner, md5(i::text) as x from generate_series(1, 120000) i;
analyze t;
create function me() returns int language plpgsql stable as 'begin return 7; end';
alter table t enable row level security;
alter table t force row level security;
create policy own on t using (owner = me());
create role faults_reader_2;
grant usage on schema ${schema} to faults_reader_2;
grant select on t to faults_reader_2;
set role faults_reader_2;
-- run
select * from t
-- also: R07
-- drop role: faults_reader_2

-- fault: R40 a policy that asks for each row who may see it
create table t as select i as id, i % 1000 as owner, md5(i::text) as x from generate_series(1, 100000) i;
create table member (id int primary key, team int);
insert into member select i, i % 5 from generate_series(0, 999) i;
analyze t; analyze member;
create function sees(o int) returns boolean language plpgsql stable as 'begin return exists (select from member where id = o and team = 3); end';
alter table t enable row level security;
alter table t force row level security;
create policy own on t using (sees(owner));
create role faults_reader_3;
grant usage on schema ${schema} to faults_reader_3;
grant select on t, member to faults_reader_3;
set role faults_reader_3;
-- run
select * from t
-- also: R07, R01
-- drop role: faults_reader_3
