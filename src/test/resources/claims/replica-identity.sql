create table events (at timestamptz, body text);
insert into events select now(), 'a' from generate_series(1, 3);
create publication changes for table events;

-- claim: a published table without replica identity takes inserts, and neither updates nor deletes, even of no row -- since: 14
insert into events values (now(), 'b');
update events set body = 'c' where false;
-- error: 55000 cannot update table "events" because it does not have a replica identity and publishes updates
delete from events where false;
-- error: 55000 cannot delete from table "events" because it does not have a replica identity and publishes deletes

-- claim: REPLICA IDENTITY FULL and what is not published make them possible -- since: 14
alter publication changes set (publish = 'insert, delete');
update events set body = 'c' where false;
alter table events replica identity full;
delete from events where false;
