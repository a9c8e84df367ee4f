-- case: in any form
alter schema billing rename to finance; -- reports: rename-schema
alter schema "Billing" rename to finance; -- reports: rename-schema

-- case: one of the migration
create schema scratch;
alter schema scratch rename to other;

-- case: other changes
alter schema billing owner to staff;
alter table billing.orders rename to old_orders;
