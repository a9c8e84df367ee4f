-- case: after begin
begin;
drop index concurrently a; -- reports: concurrently-in-transaction
commit;
drop index concurrently a;

-- case: others
begin;
vacuum orders; -- reports: concurrently-in-transaction
reindex table concurrently orders; -- reports: concurrently-in-transaction
alter table events detach partition e concurrently; -- reports: concurrently-in-transaction
create database x; -- reports: concurrently-in-transaction
analyze orders;
commit;
