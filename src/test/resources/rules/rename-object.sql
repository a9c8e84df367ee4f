-- case: what programs name
alter function total(int) rename to total_of; -- reports: rename-object
alter procedure tidy rename to tidy_up; -- reports: rename-object
alter routine tidy rename to tidy_up; -- reports: rename-object
alter aggregate best(int) rename to finest; -- reports: rename-object
alter type mood rename to humour; -- reports: rename-object
alter domain price rename to amount; -- reports: rename-object
alter sequence numbers rename to counters; -- reports: rename-object
alter role staff rename to crew; -- reports: rename-object
alter user staff rename to crew; -- reports: rename-object
alter database shop rename to store; -- reports: rename-object

-- case: other rules speak of these
alter table orders rename to purchases;
alter view totals rename to sums;
alter schema billing rename to finance;
alter type mood rename value 'glad' to 'happy';
alter type address rename attribute zip to postcode;

-- case: what nobody names
alter index a rename to b;
alter table orders rename constraint a to b;
alter trigger note on orders rename to noted;
alter policy own on orders rename to mine;

-- case: of the migration
create type mood as enum ('glad');
alter type mood rename to humour;
create sequence numbers;
alter sequence numbers rename to counters;
create function total() returns int language sql as 'select 1';
alter function total() rename to total_of;
