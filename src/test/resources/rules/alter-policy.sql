-- case: in any form
alter policy own on orders using (owner = session_user); -- reports: alter-policy
alter policy own on orders to staff; -- reports: alter-policy
create policy fence on orders as restrictive using (not secret); -- reports: alter-policy

-- case: one more that lets rows through, and another name
create policy own on orders using (owner = current_user);
alter policy own on orders rename to mine;

-- case: a table of the migration
create table orders (owner text);
create policy fence on orders as restrictive using (true);
alter policy fence on orders using (false);
