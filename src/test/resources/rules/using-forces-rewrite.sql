-- case: at time zone forces it
create table t (a timestamp);
-- migration
set timezone = 'UTC';
alter table t alter column a type timestamptz using a at time zone 'UTC'; -- reports: using-forces-rewrite

-- case: nothing tells the type before
alter table t alter column a type int using a::text::int; -- reports: using-forces-rewrite
