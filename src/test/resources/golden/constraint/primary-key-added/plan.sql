-- needs no rows from: SELECT ctid FROM public.tokens WHERE value IS NULL
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY value) AS nth FROM public.tokens WHERE value IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_require_value_of_tokens.up.sql
-- change: require value of tokens
-- Locks: ACCESS EXCLUSIVE on public.tokens, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tokens ADD CONSTRAINT tokens_value_not_null NOT NULL value NOT VALID;

COMMIT;

-- file: 01_change_require_value_of_tokens.down.sql
-- Undoes: change: require value of tokens

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tokens ALTER COLUMN value DROP NOT NULL;

COMMIT;

-- file: 02_change_create_tokens_pkey.up.sql
-- change: create tokens_pkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.tokens, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.tokens_pkey;
CREATE UNIQUE INDEX CONCURRENTLY tokens_pkey ON public.tokens USING btree (value);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_tokens_pkey.down.sql
-- Undoes: change: create tokens_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.tokens_pkey;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_validate_tokens_value_not_null.up.sql
-- change: validate tokens_value_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.tokens, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.tokens VALIDATE CONSTRAINT tokens_value_not_null;

COMMIT;

-- file: 03_change_validate_tokens_value_not_null.down.sql
-- Undoes: change: validate tokens_value_not_null

-- Nothing to do.

-- file: 04_change_add_tokens_pkey.up.sql
-- change: add tokens_pkey
-- Locks: ACCESS EXCLUSIVE on public.tokens, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tokens ADD CONSTRAINT tokens_pkey PRIMARY KEY USING INDEX tokens_pkey;

COMMIT;

-- file: 04_change_add_tokens_pkey.down.sql
-- Undoes: change: add tokens_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.tokens_pkey_spare_80a014;
CREATE UNIQUE INDEX CONCURRENTLY tokens_pkey_spare_80a014 ON public.tokens USING btree (value);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tokens DROP CONSTRAINT tokens_pkey;
ALTER INDEX public.tokens_pkey_spare_80a014 RENAME TO tokens_pkey;

COMMIT;
