-- case: with a commit in between
begin;
alter table orders add constraint c check (total > 0) not valid;
commit;
begin;
alter table orders validate constraint c;
commit;

-- case: in one statement
alter table orders add constraint positive check (total > 0) not valid, validate constraint positive; -- reports: validate-in-same-transaction
alter table orders add constraint small check (total < 9) not valid, validate constraint other;
