-- case: in the transaction of the tool, wrapped
alter table orders add column note text;
commit; -- reports: commit-in-migration
alter table orders add column other text;

-- case: its other words, wrapped
end; -- reports: commit-in-migration

-- case: taken back, wrapped
rollback; -- reports: commit-in-migration

-- case: abort, wrapped
abort work; -- reports: commit-in-migration

-- case: and chain begins another one, wrapped
commit and chain; -- reports: commit-in-migration

-- case: savepoints stay inside, wrapped
savepoint before_it;
rollback to savepoint before_it;
release savepoint before_it;

-- case: a transaction of the file
begin;
alter table orders add column note text;
commit;

-- case: nothing is open
commit;
