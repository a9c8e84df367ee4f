-- case: in any form
alter system set work_mem = '1GB'; -- reports: server-setting
alter system reset all; -- reports: server-setting
alter database shop set statement_timeout = '5s'; -- reports: server-setting
alter database shop reset statement_timeout; -- reports: server-setting
alter role staff set search_path = billing; -- reports: server-setting
alter role all in database shop set work_mem = '1GB'; -- reports: server-setting

-- case: of the session, and other changes
set statement_timeout = '5s';
set local work_mem = '1GB';
alter database shop owner to staff;
alter role staff with login;
