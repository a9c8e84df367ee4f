-- case: a CHECK that is not valid does not help
alter table orders add constraint c check (status is not null) not valid;
alter table orders alter column status set not null; -- reports: set-not-null-reads-table

-- case: a CHECK that NULL passes does not help
alter table orders add constraint c check (total > 0) not valid;
alter table orders validate constraint c;
alter table orders alter column total set not null; -- reports: set-not-null-reads-table

-- case: a CHECK with another condition does
alter table orders add constraint c check (total is not null and total > 0) not valid;
alter table orders validate constraint c;
alter table orders alter column total set not null;

-- case: dropping the CHECK in the same statement brings the reading back
alter table orders add constraint c check (total is not null) not valid;
alter table orders validate constraint c;
alter table orders alter column total set not null, drop constraint c; -- reports: set-not-null-reads-table

-- case: NOT NULL already
create table t (a int not null);
-- migration
alter table t alter column a set not null;
