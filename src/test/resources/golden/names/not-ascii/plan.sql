-- needs no rows from: SELECT ctid FROM public."größen" WHERE "länge" IS NULL

-- file: 01_change_create_table_очень_длинное_имя_таблицы_тут.up.sql
-- change: create table очень_длинное_имя_таблицы_тут
-- Locks: ACCESS EXCLUSIVE on public."größen", catalog change only
-- Way back: loses the rows of public.очень_длинное_имя_таблицы_тут; the values of
--     public.größen.цвет; the values of public.größen.数量; the values of public.größen.🙂; to keep
--     it: dump the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public."цвет" AS ENUM ('красный', 'зелёный');
CREATE TABLE public."очень_длинное_имя_таблицы_тут" (
    "é" integer
);
ALTER TABLE public."größen" ADD CONSTRAINT "größen_länge_not_null" NOT NULL "länge" NOT VALID;
ALTER TABLE public."größen" ADD COLUMN "цвет" public."цвет" DEFAULT 'красный'::public."цвет";
ALTER TABLE public."größen" ADD COLUMN "数量" integer DEFAULT 0 NOT NULL;
ALTER TABLE public."größen" ADD COLUMN "🙂" text DEFAULT '🙃'::text;
ALTER TABLE public."очень_длинное_имя_таблицы_тут" ADD CONSTRAINT "fk_очень_größen"
    FOREIGN KEY ("é") REFERENCES public."größen"("schlüssel") NOT VALID;
COMMENT ON COLUMN public."größen"."🙂" IS 'Ende – „so“';

COMMIT;

-- file: 01_change_create_table_очень_длинное_имя_таблицы_тут.down.sql
-- Undoes: change: create table очень_длинное_имя_таблицы_тут
-- Way back: loses the rows of public.очень_длинное_имя_таблицы_тут; the values of
--     public.größen.цвет; the values of public.größen.数量; the values of public.größen.🙂; to keep
--     it: dump the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public."очень_длинное_имя_таблицы_тут" DROP CONSTRAINT "fk_очень_größen";
ALTER TABLE public."größen" DROP COLUMN "🙂";
ALTER TABLE public."größen" DROP COLUMN "数量";
ALTER TABLE public."größen" DROP COLUMN "цвет";
ALTER TABLE public."größen" ALTER COLUMN "länge" DROP NOT NULL;
DROP TABLE public."очень_длинное_имя_таблицы_тут";
DROP TYPE public."цвет";

COMMIT;

-- file: 02_change_create_idx_größen_länge.up.sql
-- change: create idx_größen_länge
-- Locks: SHARE UPDATE EXCLUSIVE on public."größen", builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public."idx_größen_länge";
CREATE INDEX CONCURRENTLY "idx_größen_länge" ON public."größen" USING btree ("länge");

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_größen_länge.down.sql
-- Undoes: change: create idx_größen_länge

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public."idx_größen_länge";

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public."größen", reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public."größen" VALIDATE CONSTRAINT "größen_länge_not_null";
ALTER TABLE public."очень_длинное_имя_таблицы_тут" VALIDATE CONSTRAINT "fk_очень_größen";

COMMIT;

-- file: 03_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
