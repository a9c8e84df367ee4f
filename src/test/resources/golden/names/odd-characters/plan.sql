-- needs no rows from: SELECT ctid FROM "odd schema"."a ""quoted"" table" WHERE "100%" IS NULL
-- needs no rows from: SELECT ctid FROM "odd schema"."a ""quoted"" table" WHERE NOT ((("a.b" > 0) AND (":bind" <> ':x'::text)))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY "it's") AS nth FROM "odd schema"."a ""quoted"" table" WHERE ("it's") IS NOT NULL AND (("%(name)s" ~~ '%(x)s:y'::text))) AS numbered WHERE nth > 1

-- file: 01_change_alter_odd_schema_a_quoted_table.up.sql
-- change: alter odd schema.a "quoted" table
-- Locks: ACCESS EXCLUSIVE on "odd schema"."a ""quoted"" table", catalog change only
-- Way back: loses the values of odd schema.a "quoted" table.:bind; the values of odd schema.a
--     "quoted" table.it's; the values of odd schema.a "quoted" table.a.b; the values of odd
--     schema.a "quoted" table.back\slash; the values of odd schema.a "quoted" table.{x}; the values
--     of odd schema.a "quoted" table.%(name)s; the values of odd schema.a "quoted" table.$1; to
--     keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE "odd schema"."a ""quoted"" table" ADD CONSTRAINT "a ""quoted"" table_100%_not_null"
    NOT NULL "100%" NOT VALID;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN ":bind" text DEFAULT ':bind'::text;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "it's" text;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "a.b" integer;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "back\slash" text;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "{x}" jsonb DEFAULT '{"x": 1}'::jsonb;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "%(name)s" text;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "$1" text;
ALTER TABLE "odd schema"."a ""quoted"" table" ADD CONSTRAINT "check: 100%"
    CHECK ((("a.b" > 0) AND (":bind" <> ':x'::text))) NOT VALID;
COMMENT ON TABLE "odd schema"."a ""quoted"" table" IS E':colon %percent% ''quote'' "double" \\back';

COMMIT;

-- file: 01_change_alter_odd_schema_a_quoted_table.down.sql
-- Undoes: change: alter odd schema.a "quoted" table
-- Way back: loses the values of odd schema.a "quoted" table.:bind; the values of odd schema.a
--     "quoted" table.it's; the values of odd schema.a "quoted" table.a.b; the values of odd
--     schema.a "quoted" table.back\slash; the values of odd schema.a "quoted" table.{x}; the values
--     of odd schema.a "quoted" table.%(name)s; the values of odd schema.a "quoted" table.$1; to
--     keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON TABLE "odd schema"."a ""quoted"" table" IS NULL;
ALTER TABLE "odd schema"."a ""quoted"" table" DROP CONSTRAINT "check: 100%";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "$1";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "%(name)s";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "{x}";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "back\slash";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "a.b";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "it's";
ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN ":bind";
ALTER TABLE "odd schema"."a ""quoted"" table" ALTER COLUMN "100%" DROP NOT NULL;

COMMIT;

-- file: 02_change_create_idx_a_b_s_x.up.sql
-- change: create idx a.b %s :x
-- Locks: SHARE UPDATE EXCLUSIVE on "odd schema"."a ""quoted"" table", builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."idx a.b %s :x";
CREATE INDEX CONCURRENTLY "idx a.b %s :x" ON "odd schema"."a ""quoted"" table"
    USING btree ("a.b", ((":bind" || '::text'::text)));

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_a_b_s_x.down.sql
-- Undoes: change: create idx a.b %s :x

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."idx a.b %s :x";

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_uni_que.up.sql
-- change: create uni"que
-- Locks: SHARE UPDATE EXCLUSIVE on "odd schema"."a ""quoted"" table", builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."uni""que";
CREATE UNIQUE INDEX CONCURRENTLY "uni""que" ON "odd schema"."a ""quoted"" table"
    USING btree ("it's") WHERE ("%(name)s" ~~ '%(x)s:y'::text);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_uni_que.down.sql
-- Undoes: change: create uni"que

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."uni""que";

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on "odd schema"."a ""quoted"" table", reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE "odd schema"."a ""quoted"" table" VALIDATE CONSTRAINT "a ""quoted"" table_100%_not_null";
ALTER TABLE "odd schema"."a ""quoted"" table" VALIDATE CONSTRAINT "check: 100%";

COMMIT;

-- file: 04_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
