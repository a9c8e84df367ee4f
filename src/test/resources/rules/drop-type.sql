-- case: with the columns of the type
drop type mood cascade; -- reports: drop-type
drop type if exists a, "B" cascade; -- reports: drop-type, drop-type
drop domain price cascade; -- reports: drop-type

-- case: without CASCADE it fails where a column has it
drop type mood;
drop domain if exists price restrict;

-- case: one of the migration
create type mood as enum ('glad');
drop type mood cascade;
