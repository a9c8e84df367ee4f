-- case: in any form
drop sequence numbers; -- reports: drop-sequence
drop sequence if exists a, "B" cascade; -- reports: drop-sequence, drop-sequence

-- case: one of the migration
create sequence numbers;
drop sequence numbers;

-- case: a temporary one
create temporary sequence numbers;
drop sequence numbers;
