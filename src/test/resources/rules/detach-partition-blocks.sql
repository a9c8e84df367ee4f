-- case: the plain form
alter table events detach partition events_2020; -- reports: detach-partition-blocks
alter table if exists "Events" detach partition old.events_2020; -- reports: detach-partition-blocks

-- case: beside live traffic
alter table events detach partition events_2020 concurrently;
alter table events detach partition events_2020 finalize;

-- case: both made here
create table events (id int) partition by list (id);
create table events_1 partition of events for values in (1);
alter table events detach partition events_1;

-- case: inheritance is another thing
alter table events_2020 no inherit events;

-- case: dropped at once
create table events (id int) partition by list (id);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
-- migration
drop table events_1; -- reports: detach-partition-blocks
alter table events detach partition events_2 concurrently;
drop table events_2;
