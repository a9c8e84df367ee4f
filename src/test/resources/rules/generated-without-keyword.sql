-- case: where it is said nowhere
create table t (a int, b int generated always as (a + 1)); -- reports: generated-without-keyword
alter table t add column c int generated always as (a + 1); -- reports: generated-without-keyword

-- case: where it is said
create table t (a int, b int generated always as (a + 1) stored, c int generated always as (a + 2) virtual);
alter table t add column d int generated always as identity;
