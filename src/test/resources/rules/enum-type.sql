-- case: a new enum
create type mood as enum ('glad', 'sad'); -- reports: enum-type
create type empty as enum (); -- reports: enum-type

-- case: other types
create type address as (street text);
create domain price as numeric;
create type span as range (subtype = int);
alter type mood add value 'so so';
