-- case: in any form
create unlogged table cache (id int); -- reports: unlogged-table
create unlogged table if not exists cache (id int); -- reports: unlogged-table

-- case: others
create table cache (id int);
create temporary table cache (id int);
