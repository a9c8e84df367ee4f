-- case: in any form
alter domain price validate constraint positive; -- reports: domain-validation-blocks-writes
alter domain billing."Price" validate constraint "Positive"; -- reports: domain-validation-blocks-writes

-- case: of a table
alter table orders validate constraint positive;

-- case: of the migration
create domain price as numeric;
alter domain price add constraint positive check (value > 0) not valid;
alter domain price validate constraint positive;
