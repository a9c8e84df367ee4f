-- case: both kinds
alter table events detach partition events_2020; -- reports: rows-leave-parent
alter table events detach partition events_2020 concurrently; -- reports: rows-leave-parent
alter table events_2020 no inherit events; -- reports: rows-leave-parent

-- case: what has left, and what comes
alter table events detach partition events_2020 finalize;
alter table events_2020 inherit events;
alter table events attach partition events_2020 for values from ('2020-01-01') to ('2021-01-01');

-- case: a partition of the migration
create table events_1 partition of events for values in (1);
alter table events detach partition events_1;
