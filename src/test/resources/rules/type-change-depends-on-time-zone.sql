-- case: either way, without a word about the zone
create table t (a timestamp, b timestamptz);
-- migration
alter table t alter column a type timestamptz; -- reports: type-change-depends-on-time-zone
alter table t alter column b type timestamp; -- reports: type-change-depends-on-time-zone

-- case: in UTC the rows stay
create table t (a timestamp);
-- migration
set timezone = 'UTC';
alter table t alter column a type timestamptz;

-- case: in a zone that is the same today
create table t (a timestamp);
-- migration
set time zone 'Africa/Abidjan';
alter table t alter column a type timestamptz; -- reports: type-change-depends-on-time-zone

-- case: in the zone of another transaction
create table t (a timestamp);
-- migration
begin;
set local timezone = 'UTC';
commit;
alter table t alter column a type timestamptz; -- reports: type-change-depends-on-time-zone

-- case: the plain cast changes nothing
create table t (a timestamp);
-- migration
alter table t alter column a type timestamptz using a::timestamptz; -- reports: type-change-depends-on-time-zone

-- case: computed for every row in any zone
create table t (a timestamp);
-- migration
alter table t alter column a type timestamptz using a at time zone 'UTC';

-- case: a table of the migration
create table t (a timestamp);
alter table t alter column a type timestamptz;

-- case: other changes
create table t (a date, b time);
-- migration
alter table t alter column a type timestamptz;
alter table t alter column b type timetz;
