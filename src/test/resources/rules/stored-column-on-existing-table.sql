-- case: before 18 nothing else exists, pg=17
alter table orders add column total int generated always as (net + tax) stored; -- reports: stored-column-on-existing-table
