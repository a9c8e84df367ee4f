-- case: concurrently is refused
create table events (at date) partition by range (at);
-- migration
create index concurrently events_at on events (at); -- reports: index-on-partitioned-table
