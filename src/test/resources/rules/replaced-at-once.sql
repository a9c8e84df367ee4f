-- case: what may be there
create or replace function f() returns int language sql as 'select 1'; -- reports: replaced-at-once
create or replace view totals as select 1 as one; -- reports: replaced-at-once
create or replace trigger note before insert on orders for each row execute function noted(); -- reports: replaced-at-once

-- case: what is new
create function f() returns int language sql as 'select 1';
create view totals as select 1 as one;
create or replace view totals as select 2 as one;
