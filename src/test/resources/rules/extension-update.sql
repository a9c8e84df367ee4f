-- case: in any form
alter extension pg_trgm update; -- reports: extension-update
alter extension "pg_trgm" update to '1.6'; -- reports: extension-update
alter extension pg_trgm add function total(int); -- reports: extension-update
alter extension pg_trgm drop table words; -- reports: extension-update

-- case: other rules speak of these
create extension pg_trgm;
drop extension pg_trgm;
alter extension pg_trgm set schema words;
