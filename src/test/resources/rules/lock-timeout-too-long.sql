-- case: more than ten seconds
set lock_timeout = '11s'; -- reports: lock-timeout-too-long
set lock_timeout = 10001; -- reports: lock-timeout-too-long
set local lock_timeout to '1min'; -- reports: lock-timeout-too-long
set session lock_timeout = '0.5h'; -- reports: lock-timeout-too-long
set LOCK_TIMEOUT = '20000 ms'; -- reports: lock-timeout-too-long

-- case: up to ten seconds, and none
set lock_timeout = '10s';
set lock_timeout = 10000;
set lock_timeout = '500ms';
set lock_timeout = 0;
set lock_timeout to default;
reset lock_timeout;

-- case: other timeouts may be long
set statement_timeout = '1h';
set idle_in_transaction_session_timeout = '1h';

-- case: by a function
select set_config('lock_timeout', '60s', false); -- reports: lock-timeout-too-long
select pg_catalog.set_config('lock_timeout', '3s', true);
