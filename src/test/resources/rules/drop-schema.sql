-- case: in any form
drop schema billing; -- reports: drop-schema
drop schema if exists a, "B" cascade; -- reports: drop-schema, drop-schema

-- case: one of the migration
create schema scratch;
create table scratch.t (id int);
drop schema scratch cascade;

-- case: one that was there before the migration
create schema scratch;
-- migration
drop schema scratch; -- reports: drop-schema
