-- A column of three generations changes its type beside live traffic.
create table parties (id integer primary key, name text default 'x', amount integer not null, check (amount > 0));
create table people (extra text, primary key (id)) inherits (parties);
create table staff (more text) inherits (people);
create index people_name on people (name);
create unique index parties_amount on parties (amount, id);
create view v as select name from only parties;
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger t before insert on people for each row execute function f();
alter table staff alter column name set default 'y';
alter table people add constraint people_c check (length(name) < 100);
comment on column people.name is 'heir';
