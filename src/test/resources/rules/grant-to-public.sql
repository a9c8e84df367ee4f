-- case: in any form
grant select on orders to public; -- reports: grant-to-public
grant usage on schema billing to staff, public; -- reports: grant-to-public
grant execute on function total(int) to PUBLIC; -- reports: grant-to-public
alter default privileges in schema billing grant select on tables to public; -- reports: grant-to-public
grant create on schema public to public; -- reports: grant-to-public

-- case: to roles, and what is taken
grant select on orders to staff;
grant select on all tables in schema public to staff;
revoke all on orders from public;
