-- case: always true, for all roles
create policy open on orders using (true); -- reports: policy-for-everybody
create policy open on orders as permissive for select to public using (true); -- reports: policy-for-everybody
create policy open on orders for insert with check (true); -- reports: policy-for-everybody
create policy open on orders to staff, public using (1 = 1); -- reports: policy-for-everybody
create policy open on orders using (true or owner = current_user); -- reports: policy-for-everybody

-- case: changed into one
alter policy own on orders using (true); -- reports: policy-for-everybody

-- case: with a condition, for a role, or restrictive
create policy own on orders using (owner = current_user);
create policy open on orders to staff using (true);
create policy fence on orders as restrictive using (true);
create policy own on orders using (true and owner = current_user);
alter policy own on orders using (owner = current_user);
alter policy own on orders to staff;
alter policy own on orders rename to other;
