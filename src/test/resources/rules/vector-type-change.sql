-- case: another length or kind
create table docs (v vector(3), w vector, h halfvec(3));
-- migration
alter table docs alter column v type vector(4); -- reports: vector-type-change
alter table docs alter column w type vector(3); -- reports: vector-type-change
alter table docs alter column v type halfvec(3); -- reports: vector-type-change
alter table docs alter column h type vector(3) using h::vector(3); -- reports: vector-type-change
alter table docs alter column v type sparsevec(3); -- reports: vector-type-change

-- case: without a length it is not computed again
create table docs (v vector(3));
-- migration
alter table docs alter column v type vector;

-- case: the same
create table docs (v vector(3));
-- migration
alter table docs alter column v type vector(3);

-- case: a table of the migration
create table docs (v vector(3));
alter table docs alter column v type vector(4);

-- case: what it was is not seen
alter table docs alter column v type vector(4); -- reports: vector-type-change

-- case: another schema's extension
create table docs (v extensions.vector(3));
-- migration
alter table docs alter column v type extensions.vector(4); -- reports: vector-type-change
