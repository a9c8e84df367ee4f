-- case: in any form
drop policy own on orders; -- reports: drop-policy
drop policy if exists "Own" on public.orders; -- reports: drop-policy

-- case: one that comes back under its name
begin;
drop policy if exists own on orders;
create policy own on orders to staff using (owner = current_user);
commit;

-- case: one of another name is no successor
drop policy own on orders; -- reports: drop-policy
create policy other on orders to staff using (owner = current_user);

-- case: a table of the migration
create table orders (id int);
create policy own on orders using (true);
drop policy own on orders;

-- case: in a block, where it comes back
do $$ begin
  drop policy if exists own on orders;
  create policy own on orders to staff using (owner = current_user);
end $$;
