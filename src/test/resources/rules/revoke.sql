-- case: in any form
revoke select on orders from staff; -- reports: revoke
revoke all on all tables in schema public from staff, boss; -- reports: revoke
revoke grant option for select on orders from staff; -- reports: revoke
alter default privileges revoke select on tables from staff;
revoke boss from staff; -- reports: revoke

-- case: from everybody it is hygiene, and what is given
revoke create on schema public from public;
revoke all on function total(int) from public;
grant select on orders to staff;

-- case: objects of the migration
create table fresh (id int);
revoke all on fresh from staff;
