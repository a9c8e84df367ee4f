-- case: the option in parentheses
reindex (concurrently, verbose) index orders_pkey;

-- case: a whole database
reindex database; -- reports: reindex-not-concurrent
