-- concern: extension hstore goes from version 1.4 to 1.7: its own script says what is locked and changed; the server of the target needs the files of that version
-- concern: extension pg_stat_statements goes from version 1.10 to 1.11: its own script says what is locked and changed; the server of the target needs the files of that version

-- file: 01_change_update_extension_hstore.up.sql
-- change: update extension hstore
-- Way back: not possible: extension hstore has no script from version 1.7 back to 1.4

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER EXTENSION hstore UPDATE TO '1.7';

COMMIT;

-- file: 01_change_update_extension_hstore.down.sql
-- Undoes: change: update extension hstore
-- Way back: not possible: extension hstore has no script from version 1.7 back to 1.4

-- Nothing to do.

-- file: 02_change_update_extension_pg_stat_statements.up.sql
-- change: update extension pg_stat_statements
-- Way back: not possible: extension pg_stat_statements has no script from version 1.11 back to 1.10

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER EXTENSION pg_stat_statements UPDATE TO '1.11';

COMMIT;

-- file: 02_change_update_extension_pg_stat_statements.down.sql
-- Undoes: change: update extension pg_stat_statements
-- Way back: not possible: extension pg_stat_statements has no script from version 1.11 back to 1.10

-- Nothing to do.
