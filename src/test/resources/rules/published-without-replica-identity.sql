-- case: all tables
create table events (at timestamptz, body text);
create publication changes for all tables; -- reports: published-without-replica-identity

-- case: one more table
create table events (at timestamptz, body text);
create publication changes;
alter publication changes add table events; -- reports: published-without-replica-identity
alter publication changes drop table events;

-- case: rows that are changed
create table events (at timestamptz, body text);
create publication changes for table events; -- reports: published-without-replica-identity
-- migration
insert into events values (now(), 'a');
update events set body = 'b' where at < now(); -- reports: published-without-replica-identity
delete from events where at < now(); -- reports: published-without-replica-identity
alter table events replica identity full;
update events set body = 'b' where at < now(); -- reports: unbatched-backfill

-- case: only what it publishes
create table events (at timestamptz, body text);
create publication changes for table events with (publish = 'insert, delete'); -- reports: published-without-replica-identity
update events set body = 'b' where at < now();
delete from events where at < now(); -- reports: published-without-replica-identity

-- case: inserts alone
create table events (at timestamptz, body text);
create publication changes for table events with (publish = 'insert');
delete from events where at < now();

-- case: unlogged, and not known
create unlogged table events (at timestamptz, body text);
create publication changes for all tables;
update events set body = 'b' where at < now();
create publication others for table orders;
