-- case: two settings, one of them taken back, wrapped
set lock_timeout = '3s';
set statement_timeout = '5s'; -- reports: setting-outlives-migration
alter table orders add column note text;
reset lock_timeout;

-- case: all of them taken back, wrapped
set lock_timeout = '3s';
reset all;

-- case: only for the transaction, wrapped
set local lock_timeout = '3s';

-- case: a script of its own
set lock_timeout = '3s';
alter table orders add column note text;

-- case: back to the default, wrapped
set lock_timeout = '3s';
alter table orders add column note text;
set lock_timeout to default;
