-- case: either timeout
set lock_timeout = '5s';
create index concurrently a on orders (id); -- reports: short-timeout-on-concurrent-build
set lock_timeout = 0;
set statement_timeout = '30s';
create index concurrently b on orders (id); -- reports: short-timeout-on-concurrent-build
reset statement_timeout;
create index concurrently c on orders (id);

-- case: every kind of concurrent work
set lock_timeout = '5s';
reindex index concurrently a; -- reports: short-timeout-on-concurrent-build
reindex (concurrently) table orders; -- reports: short-timeout-on-concurrent-build
reindex (concurrently false) table orders;
drop index concurrently a; -- reports: short-timeout-on-concurrent-build
alter table events detach partition events_2020 concurrently; -- reports: short-timeout-on-concurrent-build

-- case: a statement_timeout for validating
set statement_timeout = '30s';
alter table orders validate constraint positive; -- reports: short-timeout-on-concurrent-build

-- case: waiting for the lock of a validation is cheap to give up
set lock_timeout = '5s';
alter table orders validate constraint positive;

-- case: long enough, and plain builds
set statement_timeout = '2h';
create index concurrently a on orders (id);
set statement_timeout = '30s';
create index b on orders (id);
alter table orders add column note text;

-- case: it ended with its transaction
begin;
set local lock_timeout = '3s';
alter table orders add column note text;
commit;
create index concurrently a on orders (id);
