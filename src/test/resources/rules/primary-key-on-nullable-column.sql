-- case: a valid CHECK proves it
alter table events add constraint c check (id is not null) not valid;
alter table events validate constraint c;
create unique index concurrently events_id on events (id);
alter table events add primary key using index events_id;
