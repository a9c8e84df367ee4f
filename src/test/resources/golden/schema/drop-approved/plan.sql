
-- file: 01_change.up.sql
-- change: drop table staging.imports
-- Locks: ACCESS EXCLUSIVE on staging.imports, catalog change only
-- Way back: loses the rows of staging.imports; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE staging.imports;
DROP SCHEMA staging;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop table staging.imports
-- Way back: loses the rows of staging.imports; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA staging;
CREATE TABLE staging.imports (
    id integer NOT NULL,
    line text,
    CONSTRAINT imports_pkey PRIMARY KEY (id)
);

COMMIT;
