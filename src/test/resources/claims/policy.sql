create table orders (id bigint primary key, amount int);
create table log (id bigint);
create policy own on orders using (amount > 0);
create rule quiet as on delete to orders do instead nothing;
create statistics both_columns on id, amount from orders;
create publication some_of_it for table orders;

-- claim: CREATE, ALTER and DROP POLICY take ACCESS EXCLUSIVE -- since: 14
begin;
create policy other on orders using (true);
table locks;
-- expect: orders | ACCESS EXCLUSIVE
rollback;
begin;
alter policy own on orders using (amount > 1);
table locks;
-- expect: orders | ACCESS EXCLUSIVE
rollback;
begin;
drop policy own on orders;
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: CREATE RULE and DROP RULE take ACCESS EXCLUSIVE -- since: 14
begin;
create or replace rule quiet as on update to orders do instead nothing;
table locks;
-- expect: orders | ACCESS EXCLUSIVE
rollback;
begin;
drop rule quiet on orders;
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: CREATE STATISTICS takes SHARE UPDATE EXCLUSIVE, ALTER STATISTICS nothing -- since: 14
begin;
create statistics more on id, amount from orders;
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE
rollback;
begin;
alter statistics both_columns set statistics 100;
select count(*) from locks;
-- expect: 0

-- claim: adding a table to a publication takes SHARE UPDATE EXCLUSIVE on it -- since: 14
begin;
alter publication some_of_it add table log;
table locks;
-- expect: log | SHARE UPDATE EXCLUSIVE

-- claim: ALTER TABLE OWNER TO takes ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders owner to pg_monitor;
table locks;
-- expect: orders | ACCESS EXCLUSIVE
