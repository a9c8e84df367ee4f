-- case: a table this migration has just made
create table events (id bigint);
alter table events add primary key (id);
