-- case: in any form
set session_replication_role = replica; -- reports: session-replication-role
set local session_replication_role to 'replica'; -- reports: session-replication-role
set session SESSION_REPLICATION_ROLE = 'Replica'; -- reports: session-replication-role
select set_config('session_replication_role', 'replica', true); -- reports: session-replication-role
alter role loader set session_replication_role = replica; -- reports: session-replication-role
alter database shop set session_replication_role = replica; -- reports: session-replication-role

-- case: back, and elsewhere
set session_replication_role = origin;
set session_replication_role = default;
reset session_replication_role;
set session_replication_role = local;
alter role loader set work_mem = '1MB';
