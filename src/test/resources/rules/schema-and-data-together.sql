-- case: rows after the schema, wrapped
alter table users add column note text;
update orders set note = '' where note is null; -- reports: schema-and-data-together

-- case: the schema after rows, once, wrapped
delete from orders where note is null;
alter table users add column note text; -- reports: schema-and-data-together
alter table users add column remark text;

-- case: each by itself
update orders set note = '' where note is null;
alter table users add column note text;

-- case: a commit between them
begin;
update orders set note = '' where note is null;
commit;
begin;
alter table users add column note text;
commit;

-- case: literal rows, wrapped
alter table users add column note text;
insert into kinds values (1, 'new');

-- case: rows of a table that is new, wrapped
create table kinds (id int);
insert into kinds select generate_series(1, 3);
alter table users add column kind int;

-- case: a lock that blocks nobody, wrapped
comment on table users is 'people';
update orders set note = '' where note is null;
