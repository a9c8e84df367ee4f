
-- file: 01_change_create_table_shadow_users.up.sql
-- change: create table shadow.users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of shadow.users; the values of public.users.name; to keep it: dump the
--     table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE shadow.text AS ENUM ('a', 'b');
CREATE TABLE shadow.users (
    id integer NOT NULL,
    user_id integer,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);
CREATE VIEW shadow.everyone (id) AS
 SELECT u.id
   FROM (public.users u
     JOIN shadow.users s USING (id));
CREATE OR REPLACE FUNCTION shadow.lower(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;
ALTER TABLE public.users ADD COLUMN name text;
ALTER TABLE shadow.users ADD CONSTRAINT fk_users_users FOREIGN KEY (user_id)
    REFERENCES public.users(id) NOT VALID;

COMMIT;

-- file: 01_change_create_table_shadow_users.down.sql
-- Undoes: change: create table shadow.users
-- Way back: loses the rows of shadow.users; the values of public.users.name; to keep it: dump the
--     table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE shadow.users DROP CONSTRAINT fk_users_users;
ALTER TABLE public.users DROP COLUMN name;
DROP FUNCTION shadow.lower(text);
DROP VIEW shadow.everyone;
DROP TABLE shadow.users;
DROP TYPE shadow.text;

COMMIT;

-- file: 02_change_alter_shadow_pg_class.up.sql
-- change: alter shadow.pg_class
-- Locks: ACCESS EXCLUSIVE on shadow.pg_class, catalog change only
-- Way back: loses the values of shadow.pg_class.value; the values of shadow.pg_class.plain; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE shadow.pg_class ADD COLUMN value shadow.text DEFAULT 'a'::shadow.text;
ALTER TABLE shadow.pg_class ADD COLUMN plain text DEFAULT 'x'::text;

COMMIT;

-- file: 02_change_alter_shadow_pg_class.down.sql
-- Undoes: change: alter shadow.pg_class
-- Way back: loses the values of shadow.pg_class.value; the values of shadow.pg_class.plain; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE shadow.pg_class DROP COLUMN plain;
ALTER TABLE shadow.pg_class DROP COLUMN value;

COMMIT;

-- file: 03_change_create_idx_pg_class_lower.up.sql
-- change: create idx_pg_class_lower
-- Locks: SHARE UPDATE EXCLUSIVE on shadow.pg_class, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS shadow.idx_pg_class_lower;
CREATE INDEX CONCURRENTLY idx_pg_class_lower ON shadow.pg_class
    USING btree (shadow.lower(plain), lower(plain));

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_pg_class_lower.down.sql
-- Undoes: change: create idx_pg_class_lower

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS shadow.idx_pg_class_lower;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_validate_fk_users_users.up.sql
-- change: validate fk_users_users

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE shadow.users VALIDATE CONSTRAINT fk_users_users;

COMMIT;

-- file: 04_change_validate_fk_users_users.down.sql
-- Undoes: change: validate fk_users_users

-- Nothing to do.
