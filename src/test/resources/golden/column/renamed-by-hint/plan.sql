
-- file: 01_change_rename_column_mail_to_email.up.sql
-- change: rename column mail to email
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users RENAME COLUMN mail TO email;

COMMIT;

-- file: 01_change_rename_column_mail_to_email.down.sql
-- Undoes: change: rename column mail to email

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users RENAME COLUMN email TO mail;

COMMIT;

-- file: 02_change_rename_users_mail_not_null_of_users.up.sql
-- change: rename users_mail_not_null of users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users RENAME CONSTRAINT users_mail_not_null TO users_email_not_null;

COMMIT;

-- file: 02_change_rename_users_mail_not_null_of_users.down.sql
-- Undoes: change: rename users_mail_not_null of users

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users RENAME CONSTRAINT users_email_not_null TO users_mail_not_null;

COMMIT;
