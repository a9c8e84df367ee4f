-- case: in any form
create role boss superuser; -- reports: superuser-role
create role boss with login superuser password 'x'; -- reports: superuser-role
create user boss bypassrls; -- reports: superuser-role
alter role boss replication; -- reports: superuser-role
alter user "Boss" with SUPERUSER; -- reports: superuser-role

-- case: without
create role boss nosuperuser nobypassrls noreplication login;
create user replication_reader;
alter role boss with password 'superuser';
alter role "superuser" nologin;
create role boss in role staff;
alter role boss rename to superuser;
comment on role boss is 'superuser';

-- case: through another role
grant pg_execute_server_program to boss; -- reports: superuser-role
grant pg_write_server_files, staff to boss; -- reports: superuser-role
grant pg_read_all_data to boss;
grant staff to boss;
revoke pg_execute_server_program from boss;
create role boss in role pg_write_server_files; -- reports: superuser-role
