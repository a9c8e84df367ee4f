-- case: at time zone forces it
create table t (a timestamp);
-- migration
set timezone = 'UTC';
alter table t alter column a type timestamptz using a at time zone 'UTC'; -- reports: using-forces-rewrite

-- case: nothing tells the type before
alter table t alter column a type int using a::text::int; -- reports: using-forces-rewrite

-- case: a type that took the name of the one before it
create type status as enum ('new', 'done');
create table tasks (id bigint primary key, state status);
-- migration
alter type status rename to status_before; -- reports: rename-object
create type status as enum ('new', 'open', 'done');
alter table tasks alter column state type status using state::text::status; -- reports: type-change-rewrites
drop type status_before;
