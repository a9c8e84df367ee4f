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

-- case: all tables of a schema, those that come later too
create schema feed;
create table feed.events (at timestamptz, body text);
create table feed.people (id bigint primary key);
create publication changes for tables in schema feed; -- reports: published-without-replica-identity
create table feed.later (at timestamptz);
-- migration
update feed.later set at = now() where at > now(); -- reports: published-without-replica-identity
delete from feed.people where id = 1;
alter publication changes drop tables in schema feed;
delete from feed.events where at < now();

-- case: the current schema
create table events (at timestamptz, body text);
create publication changes for tables in schema current_schema; -- reports: published-without-replica-identity

-- case: partitions are told apart by themselves
create table events (at timestamptz, body text) partition by range (at);
create table events_1 partition of events for values from ('2026-01-01') to ('2026-02-01');
create publication changes for table events; -- reports: published-without-replica-identity
-- migration
delete from events_1 where body is null; -- reports: published-without-replica-identity
alter table events_1 replica identity full;
delete from events_1 where body is null;

-- case: partitions with a key
create table events (at timestamptz primary key, body text) partition by range (at);
create table events_1 partition of events for values from ('2026-01-01') to ('2026-02-01');
create publication changes for table only events;
delete from events_1 where body is null;

-- case: heirs
create table base (id int primary key);
create table heir () inherits (base);
create publication whole for table base; -- reports: published-without-replica-identity
create publication alone for table only base;
