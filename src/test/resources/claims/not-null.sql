create table orders (id bigint primary key, c int, d int);
insert into orders select n, n, n from generate_series(1, 10) n;

-- claim: SET NOT NULL reads the table under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders alter column c set not null;
-- says: verifying table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: a valid CHECK that implies it saves SET NOT NULL the reading -- since: 14
alter table orders add constraint x check (c is not null) not valid;
alter table orders validate constraint x;
alter table orders alter column c set not null;
-- says: nothing

-- claim: a CHECK that is not valid does not save the reading -- since: 14
alter table orders add constraint x check (c is not null) not valid;
alter table orders alter column c set not null;
-- says: verifying table "orders"

-- claim: a CHECK that NULL passes does not save the reading -- since: 14
alter table orders add constraint x check (c > 0);
alter table orders alter column c set not null;
-- says: verifying table "orders"

-- claim: dropping the CHECK in the same ALTER TABLE brings the reading back -- since: 14
alter table orders add constraint x check (c is not null);
alter table orders alter column c set not null, drop constraint x;
-- says: verifying table "orders"

-- claim: dropping the CHECK in a statement of its own after SET NOT NULL reads nothing -- since: 14
alter table orders add constraint x check (c is not null);
begin;
alter table orders alter column c set not null;
-- says: nothing
alter table orders drop constraint x;
-- says: nothing
commit;

-- claim: ADD CONSTRAINT … NOT NULL … NOT VALID is a catalog change under ACCESS EXCLUSIVE -- since: 18
insert into orders values (0, null, 0);
begin;
alter table orders add constraint x not null c not valid;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
commit;
insert into orders values (11, null, 0);
-- error: 23502 null value in column "c" of relation "orders" violates not-null constraint

-- claim: VALIDATE CONSTRAINT of a NOT NULL reads the table under SHARE UPDATE EXCLUSIVE -- since: 18
alter table orders add constraint x not null c not valid;
begin;
alter table orders validate constraint x;
-- says: verifying table "orders"
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE

-- claim: SET NOT NULL over a NOT NULL that is not valid reads the table under ACCESS EXCLUSIVE -- since: 18
alter table orders add constraint x not null c not valid;
begin;
alter table orders alter column c set not null;
-- says: verifying table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE
select conname, convalidated from pg_constraint where conrelid = 'orders'::regclass and contype = 'n' and conname = 'x';
-- expect: x | t

-- claim: ADD CONSTRAINT … NOT NULL reads the table under ACCESS EXCLUSIVE -- since: 18
begin;
alter table orders add constraint x not null c;
-- says: verifying table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: there is no constraint to name or to validate before 18 -- since: 14 -- until: 17
alter table orders add constraint x not null c;
-- error: 42601 syntax error at or near "not"
alter table orders alter column c set not null;
select count(*) from pg_constraint where conrelid = 'orders'::regclass and contype = 'n';
-- expect: 0

-- claim: DROP NOT NULL drops the constraint whatever its name -- since: 18
alter table orders add constraint x not null c;
alter table orders alter column c drop not null;
-- says: nothing
select count(*) from pg_constraint where conname = 'x';
-- expect: 0

-- claim: NO INHERIT of a NOT NULL changes under ACCESS EXCLUSIVE without reading -- since: 18
alter table orders add constraint x not null c;
begin;
alter table orders alter constraint x no inherit;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
commit;
begin;
alter table orders alter constraint x inherit;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
