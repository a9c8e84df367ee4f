-- case: in any form
alter type mood rename value 'glad' to 'happy'; -- reports: rename-enum-value
alter type public."Mood" rename value 'glad' to 'happy'; -- reports: rename-enum-value

-- case: the type itself, and a new value
alter type mood add value 'happy';

-- case: a type of the migration
create type mood as enum ('glad');
alter type mood rename value 'glad' to 'happy';
