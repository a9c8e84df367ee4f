-- concern: adding column:public.user.end writes every row of public.user again under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_create_table_table.up.sql
-- change: create table table
-- Locks: ACCESS EXCLUSIVE on public."user", catalog change only
-- Way back: loses the rows of public.table; the values of public.user.group; the values of
--     public.user.order; to keep it: dump the table before downgrading; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public."case" AS ENUM ('when', 'then');
CREATE SEQUENCE public."default";
CREATE TABLE public."table" (
    "column" integer,
    CONSTRAINT "check" CHECK (("column" > 0))
);
CREATE VIEW public.view ("select", "where") AS
 SELECT "select",
    "from" AS "where"
   FROM public."user";
CREATE OR REPLACE FUNCTION public."all"("in" integer, "as" text DEFAULT 'x'::text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT "as" || "in"$function$;
ALTER TABLE public."user" ADD COLUMN "group" public."case" DEFAULT 'when'::public."case";
ALTER TABLE public."user" ADD COLUMN "order" bigint;
ALTER TABLE public."user" ALTER COLUMN "order" SET DEFAULT nextval('public."default"'::regclass);
ALTER TABLE public."table" ADD CONSTRAINT "foreign" FOREIGN KEY ("column")
    REFERENCES public."user"("select") NOT VALID;

COMMIT;

-- file: 01_change_create_table_table.down.sql
-- Undoes: change: create table table
-- Way back: loses the rows of public.table; the values of public.user.group; the values of
--     public.user.order; to keep it: dump the table before downgrading; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public."table" DROP CONSTRAINT "foreign";
ALTER TABLE public."user" DROP COLUMN "order";
ALTER TABLE public."user" DROP COLUMN "group";
DROP FUNCTION public."all"(integer, text);
DROP VIEW public.view;
DROP TABLE public."table";
DROP SEQUENCE IF EXISTS public."default";
DROP TYPE public."case";

COMMIT;

-- file: 02_change_backfill_order_of_user.up.sql
-- change: backfill order of user

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public."user"') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public."user" SET "order" = DEFAULT
        WHERE "order" IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.user are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public."user" SET "order" = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public."user" WHERE "order" IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_order_of_user.down.sql
-- Undoes: change: backfill order of user

-- Nothing to do.

-- file: 03_change_require_order_of_user.up.sql
-- change: require order of user
-- Locks: ACCESS EXCLUSIVE on public."user", catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public."user" ADD CONSTRAINT user_order_not_null NOT NULL "order" NOT VALID;

COMMIT;

-- file: 03_change_require_order_of_user.down.sql
-- Undoes: change: require order of user

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public."user" ALTER COLUMN "order" DROP NOT NULL;

COMMIT;

-- file: 04_change_create_index.up.sql
-- change: create index
-- Locks: SHARE UPDATE EXCLUSIVE on public."user", builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.index;
CREATE INDEX CONCURRENTLY index ON public."user" USING btree ("from", "order" DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_index.down.sql
-- Undoes: change: create index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.index;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_add_end_to_user.up.sql
-- change: add end to user
-- Locks: ACCESS EXCLUSIVE on public."user", rewrites the table
-- Way back: loses the values of public.user.end; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public."user" ADD COLUMN "end" text GENERATED ALWAYS AS (upper("from")) STORED;

COMMIT;

-- file: 05_change_add_end_to_user.down.sql
-- Undoes: change: add end to user
-- Way back: loses the values of public.user.end; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public."user" DROP COLUMN "end";

COMMIT;

-- file: 06_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public."user", reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public."user" VALIDATE CONSTRAINT user_order_not_null;
ALTER TABLE public."table" VALIDATE CONSTRAINT "foreign";

COMMIT;

-- file: 06_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
