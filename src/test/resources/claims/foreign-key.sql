create table teams (id bigint primary key);
create table orders (id bigint primary key, team_id bigint);
insert into teams select n from generate_series(1, 10) n;
insert into orders select n, n from generate_series(1, 10) n;

-- claim: ADD FOREIGN KEY proves the rows under SHARE ROW EXCLUSIVE on both tables -- since: 14
begin;
alter table orders add constraint fk foreign key (team_id) references teams;
-- says: validating foreign key constraint "fk"
table locks;
-- expect: orders | SHARE ROW EXCLUSIVE
-- expect: teams | SHARE ROW EXCLUSIVE

-- claim: ADD FOREIGN KEY NOT VALID is a catalog change under SHARE ROW EXCLUSIVE on both tables -- since: 14
begin;
alter table orders add constraint fk foreign key (team_id) references teams not valid;
-- says: nothing
table locks;
-- expect: orders | SHARE ROW EXCLUSIVE
-- expect: teams | SHARE ROW EXCLUSIVE
commit;
insert into orders values (11, 99);
-- error: 23503 insert or update on table "orders" violates foreign key constraint "fk"

-- claim: VALIDATE of a foreign key takes SHARE UPDATE EXCLUSIVE and ROW SHARE on the parent -- since: 14
alter table orders add constraint fk foreign key (team_id) references teams not valid;
begin;
alter table orders validate constraint fk;
-- says: validating foreign key constraint "fk"
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE
-- expect: teams | ROW SHARE

-- claim: a foreign key from a new, empty table locks the parent all the same -- since: 14
create table lines (id bigint primary key, team_id bigint);
begin;
alter table lines add constraint fk foreign key (team_id) references teams;
-- says: validating foreign key constraint "fk"
table locks;
-- expect: lines | SHARE ROW EXCLUSIVE
-- expect: teams | SHARE ROW EXCLUSIVE

-- claim: CREATE TABLE with REFERENCES holds SHARE ROW EXCLUSIVE on the parent -- since: 14
begin;
create table lines (id bigint, team_id bigint references teams);
-- says: nothing
select * from locks where relation = 'teams';
-- expect: teams | SHARE ROW EXCLUSIVE

-- claim: DROP CONSTRAINT of a foreign key takes ACCESS EXCLUSIVE on both tables -- since: 14
alter table orders add constraint fk foreign key (team_id) references teams;
begin;
alter table orders drop constraint fk;
table locks;
-- expect: orders | ACCESS EXCLUSIVE
-- expect: teams | ACCESS EXCLUSIVE

-- claim: DROP TABLE takes ACCESS EXCLUSIVE on the tables its foreign keys lead to -- since: 14
alter table orders add constraint fk foreign key (team_id) references teams;
begin;
drop table orders;
table locks;
-- expect: teams | ACCESS EXCLUSIVE

-- claim: ADD FOREIGN KEY NOT ENFORCED is a catalog change under SHARE ROW EXCLUSIVE on both tables -- since: 18
begin;
alter table orders add constraint fk foreign key (team_id) references teams not enforced;
-- says: nothing
table locks;
-- expect: orders | SHARE ROW EXCLUSIVE
-- expect: teams | SHARE ROW EXCLUSIVE

-- claim: switching a foreign key to ENFORCED proves the rows under ACCESS EXCLUSIVE -- since: 18
alter table orders add constraint fk foreign key (team_id) references teams not enforced;
begin;
alter table orders alter constraint fk enforced;
-- says: validating foreign key constraint "fk"
table locks;
-- expect: orders | ACCESS EXCLUSIVE
-- expect: teams | SHARE ROW EXCLUSIVE

-- claim: switching a foreign key to NOT ENFORCED is a catalog change under ACCESS EXCLUSIVE on both tables -- since: 18
alter table orders add constraint fk foreign key (team_id) references teams;
begin;
alter table orders alter constraint fk not enforced;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
-- expect: teams | ACCESS EXCLUSIVE

-- claim: a foreign key whose columns have other types than the key is validated like any other -- since: 14
alter table orders add column small int;
alter table orders add constraint fk foreign key (small) references teams;
-- says: validating foreign key constraint "fk"

-- claim: switching a foreign key to DEFERRABLE is a catalog change -- since: 14
alter table orders add constraint fk foreign key (team_id) references teams;
begin;
alter table orders alter constraint fk deferrable;
-- says: nothing
select * from locks where relation = 'orders';
-- expect: orders | ACCESS EXCLUSIVE

-- claim: a foreign key needs a unique index over exactly the columns it refers to -- since: 14
alter table orders add column code int;
alter table teams add column code int;
alter table orders add foreign key (code) references teams (code);
-- error: 42830 there is no unique constraint matching given keys for referenced table "teams"
create unique index teams_code on teams (code);
alter table orders add foreign key (code) references teams (code);
