-- case: with a commit in between
begin;
alter table orders add constraint c check (total > 0) not valid;
commit;
begin;
alter table orders validate constraint c;
commit;
