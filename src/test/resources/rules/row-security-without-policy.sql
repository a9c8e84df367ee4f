-- case: without a policy
alter table orders enable row level security; -- reports: row-security-without-policy
alter table if exists only public."Orders" enable row level security, force row level security; -- reports: row-security-without-policy

-- case: the policy comes first
create policy own on orders using (owner = current_user);
alter table orders enable row level security;

-- case: the policy follows in the same transaction
begin;
alter table orders enable row level security;
create policy own on orders using (owner = current_user);
commit;

-- case: the policy follows too late
alter table orders enable row level security; -- reports: row-security-without-policy
create policy own on orders using (owner = current_user);

-- case: a policy of another table, and a restrictive one that lets nobody in
begin;
create policy own on customers using (true);
create policy fence on orders as restrictive using (true);
alter table orders enable row level security; -- reports: row-security-without-policy
commit;

-- case: a policy that was there
create table orders (owner text);
create policy own on orders using (owner = current_user);
-- migration
alter table orders enable row level security;

-- case: the last policy goes while it is on
create table orders (owner text);
create policy own on orders using (owner = current_user);
alter table orders enable row level security;
-- migration
drop policy own on orders; -- reports: row-security-without-policy

-- case: a table of the migration
create table orders (owner text);
alter table orders enable row level security;

-- case: other actions
alter table orders force row level security;
alter table orders disable row level security;
