-- case: in any form
grant all on orders to staff; -- reports: grant-all
grant all privileges on all tables in schema public to staff; -- reports: grant-all
alter default privileges grant all on tables to staff; -- reports: grant-all
grant all (note) on orders to staff; -- reports: grant-all

-- case: named ones, and what is taken
grant select, insert on orders to staff;
revoke all on orders from staff;
alter default privileges revoke all on tables from staff;
grant "all" to staff;
