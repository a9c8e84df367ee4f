create table orders (id bigint primary key, amount int);
insert into orders select n, n from generate_series(1, 10) n;

-- claim: ADD CHECK reads the table under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders add constraint positive check (amount > 0);
-- says: verifying table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: ADD CHECK NOT VALID is a catalog change under ACCESS EXCLUSIVE and holds for new rows -- since: 14
begin;
alter table orders add constraint large check (amount > 5) not valid;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
commit;
insert into orders values (11, 1);
-- error: 23514 new row for relation "orders" violates check constraint "large"

-- claim: VALIDATE of a CHECK reads the table under SHARE UPDATE EXCLUSIVE -- since: 14
alter table orders add constraint positive check (amount > 0) not valid;
begin;
alter table orders validate constraint positive;
-- says: verifying table "orders"
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE

-- claim: VALIDATE in the transaction of ADD … NOT VALID reads under the lock of ADD -- since: 14
begin;
alter table orders add constraint positive check (amount > 0) not valid;
alter table orders validate constraint positive;
-- says: verifying table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: ADD CHECK NOT ENFORCED is a catalog change and stays unproven -- since: 18
begin;
alter table orders add constraint large check (amount > 5) not enforced;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
select convalidated, conenforced from pg_constraint where conname = 'large';
-- expect: f | f

-- claim: a CHECK cannot be switched between ENFORCED and NOT ENFORCED -- since: 18
alter table orders add constraint large check (amount > 5) not enforced;
alter table orders alter constraint large enforced;
-- error: 42809 cannot alter enforceability of constraint "large" of relation "orders"

-- claim: DROP CONSTRAINT of a CHECK is a catalog change under ACCESS EXCLUSIVE -- since: 14
alter table orders add constraint positive check (amount > 0);
begin;
alter table orders drop constraint positive;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: RENAME CONSTRAINT takes ACCESS EXCLUSIVE on the table -- since: 14
alter table orders add constraint positive check (amount > 0);
begin;
alter table orders rename constraint positive to above_zero;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
