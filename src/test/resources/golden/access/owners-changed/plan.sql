
-- file: 01_change_create_table_app_fresh.up.sql
-- change: create table app.fresh
-- Locks: ACCESS EXCLUSIVE on app.other, catalog change only
-- Way back: loses the rows of app.fresh; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW app.ids;
CREATE TABLE app.fresh (
    id integer NOT NULL,
    CONSTRAINT fresh_pkey PRIMARY KEY (id)
);
ALTER SCHEMA app OWNER TO golden_two;
ALTER TYPE app.pair OWNER TO golden_one;
ALTER TABLE app.fresh OWNER TO golden_two;
ALTER FUNCTION app.f(integer) OWNER TO golden_one;
CREATE VIEW app.ids (id) AS
 SELECT (id)::bigint AS id
   FROM app.users;
ALTER VIEW app.ids OWNER TO golden_one;
ALTER TABLE app.other OWNER TO golden_two;

COMMIT;

-- file: 01_change_create_table_app_fresh.down.sql
-- Undoes: change: create table app.fresh
-- Way back: loses the rows of app.fresh; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE app.other OWNER TO CURRENT_USER;
DROP VIEW app.ids;
ALTER FUNCTION app.f(integer) OWNER TO CURRENT_USER;
ALTER TYPE app.pair OWNER TO CURRENT_USER;
ALTER SCHEMA app OWNER TO CURRENT_USER;
DROP TABLE app.fresh;
CREATE VIEW app.ids (id) AS
 SELECT id
   FROM app.users;
ALTER VIEW app.ids OWNER TO golden_one;

COMMIT;

-- file: 02_change_change_owner_of_table_app_users.up.sql
-- change: change owner of table app.users
-- Locks: ACCESS EXCLUSIVE on app.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE app.users OWNER TO golden_two;

COMMIT;

-- file: 02_change_change_owner_of_table_app_users.down.sql
-- Undoes: change: change owner of table app.users

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE app.users OWNER TO golden_one;

COMMIT;
