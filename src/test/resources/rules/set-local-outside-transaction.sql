-- case: in a transaction, wrapped
set local lock_timeout = '3s';
