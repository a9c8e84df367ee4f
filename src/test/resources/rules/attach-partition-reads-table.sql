-- case: a partition that is new
create table events_2026 (at date not null);
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');
